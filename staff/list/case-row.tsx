import type { ComponentChildren } from "preact";
import { money } from "../../api/contracts/facts.ts";
import { terms } from "../../api/contracts/glossary.ts";
import type { SchoolCase } from "../../api/contracts/school.ts";
import { approvalOf, decisionTexts } from "../detail/decisions.ts";
import { ComparisonBadge, ReviewBadge } from "../parts/case-badges.tsx";
import { UndeliveredBadge } from "../parts/undelivered.tsx";
import { photoText, progressTexts, refundTexts, reissueReasonTexts, timeText } from "../texts.ts";

interface CaseRowProps {
  row: SchoolCase;
  selected: boolean;
  onOpen: (row: SchoolCase) => void;
  onApprove: (row: SchoolCase) => void;
}

export function CaseRow({ row, selected, onOpen, onApprove }: CaseRowProps) {
  const approval = approvalOf(row);
  return (
    <tr aria-selected={selected} onClick={() => onOpen(row)}>
      <Cell label="申請日期／申請序號">
        <span>{timeText(row.submittedAt)}</span>
        <small translate={false}>{row.serial}</small>
      </Cell>
      <Cell label="學號">
        <span translate={false}>{row.studentNo}</span>
      </Cell>
      <Cell label="姓名">
        <b translate={false}>{row.name}</b>
      </Cell>
      <Cell label={terms.idComparison.zh}>
        <ComparisonBadge value={row.idComparison} />
      </Cell>
      <Cell label={terms.photo.zh}>{photoText(row)}</Cell>
      <Cell label="狀態">
        <ReviewBadge review={row.review} />
        <small>{row.owedText ?? progressTexts[row.progress]}</small>
        <UndeliveredBadge undelivered={row.undelivered} />
      </Cell>
      <Cell label={terms.category.zh}>{row.categoryLabel}</Cell>
      <Cell label="補卡類別／原因" empty={!row.reissueReason}>
        {reissueText(row)}
      </Cell>
      <Cell label="退費資訊" empty={!row.refundMethod}>
        {row.refundMethod ? refundTexts[row.refundMethod] : "－"}
      </Cell>
      <Cell label={terms.lossFee.zh} number>
        {money(row.lossFee)}
      </Cell>
      <Cell label={terms.cardFee.zh} number>
        {money(row.cardFee)}
      </Cell>
      <Cell label={terms.amountToCollect.zh} number>
        <b>{money(row.amountDue)}</b>
      </Cell>
      <Cell label="說明" empty={!row.feeNote && !row.remark}>
        <span>{row.feeNote}</span>
        {row.remark && <small class="remark">{row.remark}</small>}
      </Cell>
      <td class="actions">
        <button
          type="button"
          onClick={(event) => {
            event.stopPropagation();
            onOpen(row);
          }}
          aria-label={`查看 ${row.name}`}
        >
          查看
        </button>
        {approval && (
          <button
            type="button"
            class="main"
            onClick={(event) => {
              event.stopPropagation();
              onApprove(row);
            }}
            aria-label={`${decisionTexts[approval]} ${row.name}`}
          >
            {approval === "collect" ? "收費" : "核可"}
          </button>
        )}
      </td>
    </tr>
  );
}

interface CellProps {
  label: string;
  number?: boolean;
  /** Says nothing; left out where rows are cards. */
  empty?: boolean;
  children: ComponentChildren;
}

function Cell({ label, number, empty, children }: CellProps) {
  const kind = [number && "number", empty && "empty"].filter(Boolean).join(" ");
  return (
    <td data-label={label} class={kind || undefined}>
      <div>{children}</div>
    </td>
  );
}

function reissueText({ reissueReason, reissueReasonText }: SchoolCase): string {
  if (!reissueReason) return "－";
  const reason = reissueReasonTexts[reissueReason];
  return reissueReasonText ? `${reason}：${reissueReasonText}` : reason;
}
