import type { ComponentChildren } from "preact";
import type { Category } from "../../../api/contracts/common.ts";
import { photoUrl } from "../../api/endpoints.ts";
import { type Answers, answersOf } from "../../draft/answers.ts";
import type { DraftView } from "../../draft/draft-store.ts";
import { type FieldName, fieldNames, isTyped } from "../../draft/field-names.ts";
import { makesCard, stepOf } from "../../draft/steps.ts";
import { schoolTitle } from "../../fields/school-place.ts";
import { applicationText } from "../../parts/application-text.ts";
import type { FormEndTexts } from "../../texts/form-end/zh-tw.ts";
import type { Texts } from "../../texts/zh-tw.ts";

export interface ReviewRow {
  label: string;
  value: ComponentChildren;
  /** As she typed it, which no browser may translate. */
  exact?: boolean;
  /** The field whose editor opens in the row's place. */
  edits?: FieldName;
}

type AllTexts = Texts & FormEndTexts;

/** Plain answers about herself; her remark comes last. */
const aboutHer = fieldNames.filter(
  (name) => stepOf(name) === "person" && isTyped(name) && !name.includes(".") && name !== "remark",
);

/**
 * The rows of R42 and what else her case holds, all as the service keeps them.
 * @param shown her numbers in full, as far as she asked to see them
 */
export function reviewRows({ draft }: DraftView, texts: AllTexts, shown: Answers): ReviewRow[] {
  const answers = { ...answersOf(draft), ...shown };
  const row = (name: FieldName, value: ComponentChildren = String(answers[name] ?? "")): ReviewRow => ({
    label: texts.fields[name],
    value,
    exact: isTyped(name),
    edits: name,
  });
  const category = applicationText(texts, answers.category as Category, draft.preview?.amountDue);
  return [
    { label: texts.terms.serial, value: texts.review.serialLater },
    row("schoolCode", draft.school && schoolTitle(draft.school) + texts.bracketed(draft.school.code)),
    ...aboutHer.map((name) => row(name)),
    {
      label: texts.fields.category,
      value: [<span key="category">{category}</span>, reasonText(answers, texts)],
      edits: "cardState",
    },
    ...(makesCard(answers) ? [row("photo.mode", <PhotoValue answers={answers} texts={texts} />)] : []),
    ...(answers.category === "LOSS_REFUND" ? [row("refund.method", refundText(answers, texts))] : []),
    row("guardian.name", guardianText(answers, texts)),
    row("remark"),
  ];
}

function reasonText(
  { category, reissueReason, reissueReasonText }: Answers,
  texts: AllTexts,
): ComponentChildren {
  if (category !== "REISSUE" || !reissueReason) return null;
  const { label } = texts.card.reasons[reissueReason as keyof Texts["card"]["reasons"]];
  const words = reissueReason === "OTHER" && reissueReasonText ? texts.colon + reissueReasonText : "";
  return (
    <small class="line" key="reason">
      {label + words}
    </small>
  );
}

function refundText(answers: Answers, texts: AllTexts): ComponentChildren {
  const isCheque = answers["refund.method"] === "CHEQUE";
  const names: FieldName[] = isCheque
    ? ["refund.address"]
    : ["refund.bankCode", "refund.branchCode", "refund.accountNo"];
  return [
    <span key="method">{isCheque ? texts.refund.cheque : texts.refund.transfer}</span>,
    ...names.map((name) => (
      <small class="line" key={name}>
        <span>{texts.fields[name] + texts.colon}</span>
        <span translate={false}>{answers[name]}</span>
      </small>
    )),
  ];
}

function guardianText(answers: Answers, texts: AllTexts): ComponentChildren {
  const name = answers["guardian.name"];
  if (!name) return answers.minor === false ? texts.guardian.none : "";
  return name + texts.bracketed(`${answers["guardian.relation"]}${texts.comma}${answers["guardian.mobile"]}`);
}

function PhotoValue({ answers, texts }: { answers: Answers; texts: AllTexts }) {
  const photoId = answers["photo.photoId"];
  if (answers["photo.mode"] === "KEEP" || !photoId) return <span>{texts.photo.keep}</span>;
  return (
    <img
      class="portrait small"
      src={photoUrl(String(photoId))}
      width={72}
      height={91}
      alt={texts.photo.preview}
    />
  );
}
