import type { ComponentChildren } from "preact";
import { money } from "../../api/contracts/facts.ts";
import { terms } from "../../api/contracts/glossary.ts";
import type { SchoolCaseDetail } from "../../api/contracts/staff-desk.ts";
import { ComparisonBadge, ReviewBadge } from "../parts/case-badges.tsx";
import { UndeliveredList } from "../parts/undelivered.tsx";
import type { ReturnReason } from "../server/cases.ts";
import { progressTexts, refundTexts, reissueReasonTexts, returnReasonTexts, timeText } from "../texts.ts";
import { CasePhoto } from "./case-photo.tsx";

/** All that the school compares and decides by. */
export function CaseFacts({ detail, onSeen }: { detail: SchoolCaseDetail; onSeen: () => void }) {
  return (
    <>
      <CasePhoto key={detail.serial} detail={detail} onSeen={onSeen} />
      {detail.exceptions.length > 0 && (
        <p class="hint">{`請留意：${detail.exceptions.map(({ text }) => text).join("、")}`}</p>
      )}
      <dl class="facts">
        <Fact name={terms.idComparison.zh}>
          <ComparisonBadge value={detail.idComparison} />
        </Fact>
        <Fact name="狀態">
          <ReviewBadge review={detail.review} /> <span>{progressTexts[detail.progress]}</span>
        </Fact>
        {detail.undelivered.length > 0 && (
          <Fact name="未送達的通知">
            <UndeliveredList undelivered={detail.undelivered} />
          </Fact>
        )}
        {detail.returnReasons.length > 0 && (
          <Fact name={terms.returnReasons.zh}>
            {detail.returnReasons
              .map((reason) => returnReasonTexts[reason as ReturnReason] ?? reason)
              .join("、")}
          </Fact>
        )}
        {detail.className && <Fact name="班級">{detail.className}</Fact>}
        <Fact name={terms.category.zh}>{detail.categoryLabel}</Fact>
        {detail.reissueReason && (
          <Fact name="補卡類別／原因">
            {[reissueReasonTexts[detail.reissueReason], detail.reissueReasonText].filter(Boolean).join("：")}
          </Fact>
        )}
        {detail.remark && <Fact name="備註">{detail.remark}</Fact>}
        {detail.guardian && <Fact name="家長或監護人">{guardianText(detail.guardian)}</Fact>}
        {detail.refund && <Fact name="退費資訊">{refundText(detail.refund)}</Fact>}
        <Fact name="費用">{feeText(detail)}</Fact>
        <Fact name="繳費">
          {detail.paidAt
            ? timeText(detail.paidAt)
            : detail.deductedFee > 0
              ? "不用繳費"
              : `${progressTexts.UNPAID}（${terms.dueDate.zh} ${detail.dueDate.replaceAll("-", "/")}）`}
        </Fact>
        <Fact name={terms.submittedAt.zh}>{timeText(detail.submittedAt)}</Fact>
      </dl>
    </>
  );
}

function Fact({ name, children }: { name: string; children: ComponentChildren }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function feeText({ lossFee, cardFee, amountDue, feeNote }: SchoolCaseDetail): string {
  const note = feeNote && `（${feeNote}）`;
  return `掛失 ${money(lossFee)}、補卡 ${money(cardFee)}，應收 ${money(amountDue)}${note}`;
}

function refundText({
  method,
  bankCode,
  branchCode,
  accountNo,
}: NonNullable<SchoolCaseDetail["refund"]>): string {
  if (method === "CHEQUE") return refundTexts.CHEQUE;
  return [refundTexts.TRANSFER, bankCode, branchCode, accountNo].filter(Boolean).join(" ");
}

function guardianText({
  name,
  relation,
  mobile,
  confirmed,
}: NonNullable<SchoolCaseDetail["guardian"]>): string {
  return `${name}（${relation}）${mobile}，${confirmed ? "已自行確認同意" : "學生表示已同意"}`;
}
