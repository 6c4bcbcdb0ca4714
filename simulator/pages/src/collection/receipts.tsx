import { useState } from "preact/hooks";
import { call } from "../common/api.ts";
import { useLive } from "../common/live.ts";
import { money, type Payment, wasTaken } from "./payment.ts";

/** The last payments of one channel, and what became of their callbacks. */
export function Receipts({ channel }: { channel: Payment["channel"] }) {
  const [payments, setPayments] = useState<Payment[]>([]);
  useLive(async () => setPayments((await call<{ payments: Payment[] }>("payments")).payments), "payments");
  const shown = payments.filter((one) => one.channel === channel).reverse();
  if (shown.length === 0) return null;
  return (
    <section class="card">
      <h2>收款紀錄</h2>
      <a href={`/sim/collections/${channel === "STORE" ? "store" : "bank"}`} download>
        下載今日對帳檔
      </a>
      <ul class="rows" data-testid="payments">
        {shown.map((payment) => (
          <li key={payment.receiptId}>
            <span>
              <b>{money(payment.amount)}</b>
              <small>
                {payment.virtualAccount}　{payment.paidAt.slice(5, 16).replace("T", " ")}
              </small>
            </span>
            <Outcome payment={payment} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Outcome({ payment }: { payment: Payment }) {
  const taken = wasTaken(payment);
  const again = () => call(`payments/${payment.receiptId}/report`, {});
  return (
    <span class="outcome">
      <span class={`tag ${taken ? "tag-good" : "tag-bad"}`} title={payment.outcome}>
        {taken ? "已入帳" : payment.outcome ? `未入帳 ${payment.outcome.slice(0, 3)}` : "未通知"}
      </span>
      <button type="button" class="quiet" onClick={() => void again()}>
        送出通知
      </button>
    </span>
  );
}
