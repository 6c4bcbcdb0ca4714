import type { ReturnItem } from "../../../api/contracts/liff.ts";
import type { Answers } from "../../draft/answers.ts";
import type { FieldName } from "../../draft/field-names.ts";

/** The first field of every thing asked for that nothing answers yet; a new photo must be there, not only chosen. */
export function unanswered(items: readonly ReturnItem[], answers: Answers): FieldName[] {
  return items.flatMap(({ fields }) => {
    if (fields.includes("category")) return answers.category ? [] : ["category"];
    if (fields.includes("photo")) return photoOpen(answers);
    if (fields.includes("refund")) return answers["refund.method"] ? [] : ["refund.method"];
    const telling = fields.filter((field) => field !== "idType");
    const [first] = telling;
    const isAnswered = telling.some((field) => answers[field as FieldName]);
    return first && !isAnswered ? [first as FieldName] : [];
  });
}

function photoOpen(answers: Answers): FieldName[] {
  if (!answers["photo.mode"]) return ["photo.mode"];
  return answers["photo.mode"] === "NEW" && !answers["photo.photoId"] ? ["photo.photoId"] : [];
}
