import type { Category } from "../../api/contracts/common.ts";
import { photoUrl } from "../api/endpoints.ts";
import type { DraftView } from "../draft/draft-store.ts";
import type { FieldName } from "../draft/field-names.ts";
import { needsPhoto } from "../draft/steps.ts";
import { applicationText } from "../parts/application-text.ts";
import { PageLink } from "../parts/page-link.tsx";
import type { Row } from "../parts/rows.tsx";
import type { Texts } from "../texts/zh-tw.ts";

/** The rows of R42 and what else her case holds, each with the way back to its field. */
export function reviewRows(view: DraftView, texts: Texts): Row[] {
  const { answers, draft } = view;
  const row = (name: FieldName, value: Row["value"] = text(view, name)): Row => ({
    label: texts.fields[name],
    value,
    action: <EditLink name={name} texts={texts} />,
  });
  const has = (name: FieldName, known: boolean) => (known ? [row(name)] : []);
  return [
    { label: texts.review.serial, value: texts.review.serialLater },
    row("schoolCode", draft.school && `${draft.school.name}（${draft.school.code}）`),
    row("studentNo"),
    row("name"),
    row("idNumber"),
    row("mobile"),
    row("landline"),
    {
      ...row("category", applicationText(texts, answers.category as Category, draft.preview?.amountDue)),
      action: <EditLink name="cardState" texts={texts} />,
    },
    ...(answers.category === "REISSUE" ? [row("reissueReason", reasonText(view, texts))] : []),
    ...(needsPhoto(answers) ? [row("photo.mode", <PhotoValue view={view} texts={texts} />)] : []),
    ...refundRows(view, texts, row),
    ...has("guardian.name", Boolean(answers["guardian.name"])),
    row("remark"),
  ];
}

function refundRows(
  { answers }: DraftView,
  texts: Texts,
  row: (name: FieldName, value?: Row["value"]) => Row,
): Row[] {
  if (answers.category !== "LOSS_REFUND") return [];
  if (answers["refund.method"] === "CHEQUE")
    return [row("refund.method", texts.refund.cheque), row("refund.address")];
  return [
    row("refund.method", texts.refund.transfer),
    row("refund.bankCode"),
    row("refund.branchCode"),
    row("refund.accountNo"),
  ];
}

function reasonText({ answers }: DraftView, texts: Texts): string {
  const reason = answers.reissueReason as keyof Texts["card"]["reasons"];
  const words = answers.reissueReasonText;
  return texts.card.reasons[reason].label + (reason === "OTHER" && words ? `：${words}` : "");
}

function PhotoValue({ view, texts }: { view: DraftView; texts: Texts }) {
  const photoId = view.answers["photo.photoId"];
  if (view.answers["photo.mode"] === "KEEP" || !photoId) return texts.photo.keep;
  return <img class="portrait small" src={photoUrl(String(photoId))} alt={texts.photo.preview} />;
}

function EditLink({ name, texts }: { name: FieldName; texts: Texts }) {
  return (
    <PageLink class="quiet" to={`/apply?field=${name}`} label={texts.review.edit(texts.fields[name])}>
      {texts.review.editShort}
    </PageLink>
  );
}

const text = ({ answers }: DraftView, name: FieldName): string => String(answers[name] ?? "");
