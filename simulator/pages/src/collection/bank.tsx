import { render } from "preact";
import { useState } from "preact/hooks";
import { call, Refused } from "../common/api.ts";
import { Desk } from "../common/desk.tsx";
import { NotifySwitch } from "./notify-switch.tsx";
import { type Payment, told } from "./payment.ts";
import { Receipts } from "./receipts.tsx";
import { Said, silence } from "./said.tsx";

/** A cross-bank transfer to a virtual account, or a giro slip at a post office. */
function Bank() {
  const [account, setAccount] = useState("");
  const [amount, setAmount] = useState("");
  const [force, setForce] = useState(false);
  const [notify, setNotify] = useState(true);
  const [way, setWay] = useState("bank");
  const [said, setSaid] = useState(silence);

  async function transfer(event: Event) {
    event.preventDefault();
    try {
      const money = { virtualAccount: account.replace(/\D/g, ""), amount: Number(amount) };
      const payment = await (way === "bank"
        ? call<Payment>("bank/pay", { ...money, force, notify })
        : call<Payment>("post/pay", money));
      setSaid(told(way === "bank" ? "已轉帳" : "已劃撥", payment));
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      setSaid({ text: error.message, good: false });
    }
  }
  return (
    <Desk title="銀行轉帳" text="輸入繳費單上的虛擬帳號與金額。帳號和金額綁在一起，金額不對會被銀行拒絕。">
      <form class="card" onSubmit={(event) => void transfer(event)}>
        <label class="row">
          <span>方式</span>
          <select value={way} data-testid="bank-way" onChange={(event) => setWay(event.currentTarget.value)}>
            <option value="bank">銀行轉帳（004 臺灣銀行）</option>
            <option value="post">郵局劃撥（只出現在對帳檔）</option>
          </select>
        </label>
        <label class="row">
          <span>轉入帳號</span>
          <input
            class="mono"
            required
            inputMode="numeric"
            data-testid="bank-account"
            value={account}
            onInput={(event) => setAccount(event.currentTarget.value)}
          />
        </label>
        <label class="row">
          <span>金額</span>
          <input
            class="mono"
            required
            type="number"
            min={1}
            data-testid="bank-amount"
            value={amount}
            onInput={(event) => setAmount(event.currentTarget.value)}
          />
        </label>
        {way === "bank" && (
          <>
            <label class="check">
              <input
                type="checkbox"
                checked={force}
                data-testid="bank-force"
                onChange={(event) => setForce(event.currentTarget.checked)}
              />
              銀行未檢查金額（模擬錯誤的匯款）
            </label>
            <NotifySwitch notify={notify} set={setNotify} />
          </>
        )}
        <button type="submit" class="go" data-testid="bank-pay">
          {way === "bank" ? "轉帳" : "劃撥"}
        </button>
        <Said word={said} testId="bank-said" />
      </form>
      <Receipts channels={["ATM", "GIRO"]} />
    </Desk>
  );
}

const root = document.getElementById("app");
if (root) render(<Bank />, root);
