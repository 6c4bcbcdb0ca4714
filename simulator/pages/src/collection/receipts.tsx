import { useState } from "preact/hooks";
import { call } from "../common/api.ts";
import { useLive } from "../common/live.ts";
import { chains } from "./chains.ts";
import { money, type Payment, wasTaken } from "./payment.ts";

/** The last payments of these channels, and what became of their callbacks. */
export function Receipts({ channels }: { channels: Payment["channel"][] }) {
  const [payments, setPayments] = useState<Payment[]>([]);
  useLive(async () => setPayments((await call<{ payments: Payment[] }>("payments")).payments), "payments");
  const shown = payments.filter(({ channel }) => channels.includes(channel)).reverse();
  if (shown.length === 0) return null;
  return (
    <section class="card">
      <h2>收款紀錄</h2>
      <a href="/files">對帳檔</a>
      <ul class="rows" data-testid="payments">
        {shown.map((payment) => (
          <li key={payment.receiptId}>
            <span>
              <b>{money(payment.amount)}</b>
              <small>
                {placeOf(payment)}　{payment.virtualAccount}　{payment.paidAt.slice(5, 16).replace("T", " ")}
              </small>
            </span>
            <Outcome payment={payment} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function placeOf({ channel, chain }: Payment): string {
  if (channel === "ATM") return "轉帳";
  return channel === "GIRO" ? "郵局劃撥" : chains[chain ?? "SEVEN"];
}

function Outcome({ payment }: { payment: Payment }) {
  const taken = wasTaken(payment);
  const act = (name: string) => () => void call(`payments/${payment.receiptId}/${name}`, {});
  return (
    <span class="outcome">
      <span class={`tag ${taken ? "tag-good" : "tag-bad"}`} title={payment.outcome}>
        {taken ? "已入帳" : payment.outcome ? `未入帳 ${payment.outcome.slice(0, 3)}` : "未通知"}
      </span>
      {payment.channel !== "GIRO" && (
        <button type="button" class="quiet" onClick={act("report")}>
          送出通知
        </button>
      )}
      {payment.channel === "ATM" && (
        <button type="button" class="quiet" onClick={act("push")}>
          銀行推播
        </button>
      )}
      <button type="button" class="quiet" title="同一個人又付了一次，一模一樣" onClick={act("twin")}>
        再付一次
      </button>
    </span>
  );
}
