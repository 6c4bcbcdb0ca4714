import { useEffect, useState } from "preact/hooks";
import type { ReceiptItem } from "../../api/contracts/operator.ts";
import type { Refund, RefundBatch } from "../../api/contracts/refunds.ts";
import { Failure } from "../parts/failure.tsx";
import { makeBatch, readRefundable, readRefunds, startRefund, tellResult } from "../server/refunds.ts";
import { useStaffTask } from "../session-ended.ts";
import { RefundRow } from "./refund-row.tsx";

const dollars = (amount: number) => `NT$${amount.toLocaleString("en-US")}`;

/** Money that goes back: what waits for a decision, what is on its way, the files for the bank. */
export function RefundsPanel() {
  const [refunds, setRefunds] = useState<Refund[]>([]);
  const [aside, setAside] = useState<ReceiptItem[]>([]);
  const [batch, setBatch] = useState<RefundBatch>();
  const { run, running, error } = useStaffTask(async (work?: () => Promise<unknown>) => {
    await work?.();
    setRefunds(await readRefunds());
    setAside(await readRefundable());
  });
  useEffect(() => void run(), []);
  const begin = (receipt: ReceiptItem) => {
    const sum = dollars(receipt.refundable);
    if (confirm(`要把 ${sum} 退還給 ${receipt.serial} 的學生嗎？`)) void run(() => startRefund(receipt));
  };
  const tell = (refund: Refund, outcome: "PAID" | "RETURNED") => {
    const reason = outcome === "RETURNED" ? prompt("退回原因（學生會看到）：") : undefined;
    if (reason !== null) void run(() => tellResult(refund, outcome, reason));
  };

  return (
    <section class="outbox" aria-labelledby="refunds">
      <h2 id="refunds">退款</h2>
      <p class="buttons">
        <button
          type="button"
          disabled={running}
          onClick={() => void run(async () => setBatch(await makeBatch("TRANSFER")))}
        >
          製作匯款檔
        </button>
        <button
          type="button"
          disabled={running}
          onClick={() => void run(async () => setBatch(await makeBatch("CHEQUE")))}
        >
          製作支票清單
        </button>
        <button type="button" class="plain" disabled={running} onClick={() => void run()}>
          重新整理
        </button>
      </p>
      {batch && (
        <p>
          <a href={batch.fileUrl} download>{`下載 ${batch.count} 筆，共 ${dollars(batch.total)}`}</a>
          {batch.skipped.length > 0 && `；${batch.skipped.length} 筆還缺帳戶或地址`}
        </p>
      )}
      {error !== undefined && <Failure error={error} />}
      <ul class="desk-cases">
        {aside.map((receipt) => (
          <li key={receipt.id}>
            <span>{`${receipt.serial ?? "未知帳號"}：多收 ${dollars(receipt.refundable)}`}</span>
            <button type="button" disabled={running} onClick={() => begin(receipt)}>
              退還這筆
            </button>
          </li>
        ))}
        {refunds.map((refund) => (
          <RefundRow
            key={refund.id}
            refund={refund}
            busy={running}
            onResult={(outcome) => tell(refund, outcome)}
          />
        ))}
      </ul>
    </section>
  );
}
