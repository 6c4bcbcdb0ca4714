import { money } from "../../api/contracts/facts.ts";
import type { Refund } from "../../api/contracts/refunds.ts";
import { timeText } from "../texts.ts";

interface Props {
  refund: Refund;
  busy: boolean;
  onResult: (outcome: "PAID" | "RETURNED") => void;
}

/** One refund with what the desk can say of it; LINE Pay speaks for itself. */
export function RefundRow({ refund, busy, onResult }: Props) {
  const { serial, amount, methodText, stateText, state, method, detailsMissing, createdAt, reason } = refund;
  const byBank = method !== "LINE_PAY";
  return (
    <li>
      <span>
        <b>{money(amount)}</b>
        {`　${serial ?? ""}　${methodText}`}
        <TakenOff refund={refund} />
      </span>
      <span>
        {`${stateText}（${timeText(createdAt)}）`}
        {detailsMissing && state === "CREATED" && "・等學生提供帳戶或地址"}
        {reason && `・${reason}`}
      </span>
      <span class="buttons">
        {byBank && state === "SUBMITTED" && (
          <button type="button" disabled={busy} onClick={() => onResult("PAID")}>
            已付出
          </button>
        )}
        {byBank && (state === "SUBMITTED" || state === "SENT") && (
          <button type="button" class="plain" disabled={busy} onClick={() => onResult("RETURNED")}>
            被退回
          </button>
        )}
      </span>
    </li>
  );
}

/** What was taken off the balance before: the fee (C20), and the post of a cheque. */
function TakenOff({ refund: { lossFee, postage } }: Pick<Props, "refund">) {
  const parts = [
    ...(lossFee > 0 ? [`費用 ${money(lossFee)}`] : []),
    ...(postage > 0 ? [`郵資 ${money(postage)}`] : []),
  ];
  return parts.length > 0 ? <small>{`　已扣除${parts.join("、")}`}</small> : null;
}
