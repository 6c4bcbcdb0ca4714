import { useState } from "preact/hooks";
import { money } from "../../api/contracts/facts.ts";
import type { SchoolCase } from "../../api/contracts/school.ts";
import type { Decision } from "../server/cases.ts";

interface ApproveFormProps {
  action: "approve" | "collect";
  row: SchoolCase;
  busy: boolean;
  onSubmit: (decision: Decision) => void;
  onCancel: () => void;
}

/** A number that does not match may still be right (R104); then somebody says why. */
export function ApproveForm({ action, row, busy, onSubmit, onCancel }: ApproveFormProps) {
  const [reason, setReason] = useState("");
  const mismatch = row.idComparison === "MISMATCH" && action === "approve";
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (action === "collect") return onSubmit({ action });
    onSubmit({ action, ...(reason.trim() && { reason: reason.trim() }) });
  };
  return (
    <form onSubmit={submit}>
      <p>{`${row.categoryLabel}，應收 ${money(row.amountDue)}。${paymentText(row, action)}`}</p>
      {row.exceptions.length > 0 && (
        <p class="hint">{`請留意：${row.exceptions.map(({ text }) => text).join("、")}`}</p>
      )}
      <p class="quiet">{row.category === "REISSUE" ? "核可後不能取消。" : "核可後掛失即生效，不能取消。"}</p>
      {row.idComparison === "MISMATCH" && <p class="hint">身分證號比對不符合，請確認為本人申請。</p>}
      {mismatch && (
        <label>
          <span>核可原因</span>
          <input
            required
            maxLength={500}
            value={reason}
            onInput={(event) => setReason(event.currentTarget.value)}
            placeholder="例如：已核對學生本人與證件"
          />
        </label>
      )}
      <div class="buttons">
        <button type="button" onClick={onCancel}>
          取消
        </button>
        <button type="submit" class="main" disabled={busy} autofocus={!mismatch}>
          {busy ? "處理中…" : "確定"}
        </button>
      </div>
    </form>
  );
}

/** Who has the money to come, or that it is here. */
function paymentText({ paidAt }: SchoolCase, action: ApproveFormProps["action"]): string {
  if (action === "collect") return "請確認已收到現金。";
  return paidAt ? "學生已繳費。" : "尚未繳費，核可後由學生自行繳納。";
}
