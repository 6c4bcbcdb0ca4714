import { render } from "preact";
import { useState } from "preact/hooks";
import { call, Refused } from "../common/api.ts";
import { Desk } from "../common/desk.tsx";
import { NotifySwitch } from "./notify-switch.tsx";
import { type Payment, told } from "./payment.ts";
import { Receipts } from "./receipts.tsx";
import { Said, silence } from "./said.tsx";

/** A cross-bank transfer to a virtual account. */
function Bank() {
  const [account, setAccount] = useState("");
  const [amount, setAmount] = useState("");
  const [force, setForce] = useState(false);
  const [notify, setNotify] = useState(true);
  const [said, setSaid] = useState(silence);

  async function transfer(event: Event) {
    event.preventDefault();
    try {
      const wish = { virtualAccount: account.replace(/\D/g, ""), amount: Number(amount), force, notify };
      const payment = await call<Payment>("bank/pay", wish);
      setSaid(told("已轉帳", payment));
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      setSaid({ text: error.message, good: false });
    }
  }
  return (
    <Desk title="銀行轉帳" text="輸入繳費單上的虛擬帳號與金額。帳號和金額綁在一起，金額不對會被銀行拒絕。">
      <form class="card" onSubmit={(event) => void transfer(event)}>
        <label class="row">
          <span>銀行代碼</span>
          <input class="mono" value="004" readOnly />
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
        <button type="submit" class="go" data-testid="bank-pay">
          轉帳
        </button>
        <Said word={said} testId="bank-said" />
      </form>
      <Receipts channel="ATM" />
    </Desk>
  );
}

const root = document.getElementById("app");
if (root) render(<Bank />, root);
