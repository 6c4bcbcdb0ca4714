import type { ComponentChildren } from "preact";
import { money } from "../../api/contracts/facts.ts";
import { documentWords, terms } from "../../api/contracts/glossary.ts";
import type { SchoolCase, SchoolCaseSort } from "../../api/contracts/school.ts";
import { ComparisonBadge, ReviewBadge } from "../parts/case-badges.tsx";
import { UndeliveredBadge } from "../parts/undelivered.tsx";
import { photoText, progressTexts, refundTexts, reissueReasonTexts, timeText } from "../texts.ts";

/** One column of the list: its name, what it shows of a case, and where it gives way. */
export interface Column {
  id: ColumnId;
  label: string;
  cell: (row: SchoolCase) => ComponentChildren;
  /** What the head sorts by. */
  sort?: SchoolCaseSort;
  number?: true;
  /** Shown only where the screen is wide; it stays in the case's panel. */
  wide?: true;
  /** Not shown until somebody asks for it. */
  onDemand?: true;
  /** Says nothing of this case; left out where rows are cards. */
  empty?: (row: SchoolCase) => boolean;
}

export type ColumnId =
  | "photo"
  | "studentNo"
  | "className"
  | "submittedAt"
  | "serial"
  | "waiting"
  | "review"
  | "comparison"
  | "category"
  | "reissue"
  | "refund"
  | "amountDue"
  | "note";

/** The columns of the manual's page (R94, C23); the name comes first and leads to the case, the action last. */
export const columns: readonly Column[] = [
  { id: "photo", label: terms.photo.zh, cell: Thumb },
  {
    id: "studentNo",
    label: "學號",
    sort: "studentNo",
    cell: ({ studentNo }) => <span translate={false}>{studentNo}</span>,
  },
  {
    id: "className",
    label: "班級",
    wide: true,
    cell: ({ className }) => className ?? "－",
    empty: (row) => !row.className,
  },
  {
    id: "submittedAt",
    label: "申請日",
    sort: "submittedAt",
    wide: true,
    cell: ({ submittedAt }) => (
      <span title={timeText(submittedAt)}>{submittedAt.slice(5, 10).replace("-", "/")}</span>
    ),
  },
  {
    id: "serial",
    label: terms.serial.zh,
    onDemand: true,
    wide: true,
    cell: ({ serial }) => <span translate={false}>{serial}</span>,
  },
  {
    id: "waiting",
    label: "等候",
    sort: "waitingSince",
    cell: Waiting,
    empty: (row) => row.waitingDays === null,
  },
  { id: "review", label: "狀態", sort: "review", cell: State },
  {
    id: "comparison",
    label: terms.idComparison.zh,
    wide: true,
    cell: (row) => <ComparisonBadge value={row.idComparison} />,
  },
  { id: "category", label: terms.category.zh, cell: ({ categoryLabel }) => categoryLabel },
  {
    id: "reissue",
    label: "補卡類別／原因",
    onDemand: true,
    wide: true,
    cell: reissueText,
    empty: (row) => !row.reissueReason,
  },
  { id: "refund", label: "退費資訊", wide: true, cell: RefundInfo, empty: (row) => !row.refundInfo },
  { id: "amountDue", label: terms.amountToCollect.zh, sort: "amountDue", number: true, cell: Amount },
  {
    id: "note",
    label: "說明",
    wide: true,
    onDemand: true,
    cell: ({ feeNote, remark }) => [feeNote, remark].filter(Boolean).join("；"),
    empty: (row) => !row.feeNote && !row.remark,
  },
];

function Thumb({ photo, category, name }: SchoolCase) {
  const words = photoText({ photo, category });
  if (!photo?.thumbUrl)
    return (
      <span class="no-thumb" title={words}>
        {photo ? "沿用" : "－"}
      </span>
    );
  return (
    <img class="thumb" src={photo.thumbUrl} alt={`${name}：${words}`} loading="lazy" width={28} height={34} />
  );
}

/** 「等 9 天・逾期 2 天」 in words; grey until it matters. */
function Waiting({ waitingDays, overdue }: SchoolCase) {
  if (waitingDays === null) return <span class="quiet">－</span>;
  const text = waitingDays === 0 ? "今天" : `等 ${waitingDays} 天`;
  return overdue ? <b class="late">{`${text}・逾期`}</b> : <span class="quiet">{text}</span>;
}

function State(row: SchoolCase) {
  return (
    <>
      <ReviewBadge review={row.review} /> <small>{row.owedText ?? progressTexts[row.progress]}</small>{" "}
      <UndeliveredBadge undelivered={row.undelivered} />
      {row.exceptions.length > 0 && (
        <small class="exceptions">{row.exceptions.map(({ text }) => text).join("、")}</small>
      )}
    </>
  );
}

function RefundInfo({ refundInfo }: SchoolCase) {
  if (!refundInfo) return "－";
  const { method, account, formUrl } = refundInfo;
  if (formUrl)
    return (
      <a href={formUrl} target="_blank" rel="noopener">
        {documentWords.application.zh}
      </a>
    );
  return [method && refundTexts[method], account].filter(Boolean).join(" ");
}

/** One sum; its parts are read on pointing, and in the panel. */
function Amount({ lossFee, cardFee, amountDue, feeNote, paidAt }: SchoolCase) {
  const parts = `掛失 ${money(lossFee)}、補卡 ${money(cardFee)}${feeNote && `（${feeNote}）`}`;
  return (
    <span title={parts}>
      <b>{money(amountDue)}</b> {paidAt ? <span class="paid">已繳</span> : <span class="quiet">未繳</span>}
    </span>
  );
}

function reissueText({ reissueReason, reissueReasonText }: SchoolCase): string {
  if (!reissueReason) return "－";
  const reason = reissueReasonTexts[reissueReason];
  return reissueReasonText ? `${reason}：${reissueReasonText}` : reason;
}
