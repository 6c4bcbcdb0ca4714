import { type Answers, isMasked } from "./answers.ts";
import type { FieldName } from "./field-names.ts";

/**
 * What stays on the page as typed once a batch is saved. Where the service reads its own, tidied spelling back, that
 * one is shown from now on; where it reads back a masked number, she keeps seeing what she typed.
 * @param pending what she typed while the batch was on its way
 * @param kept the answers as the service keeps them
 */
export function afterSaving(typed: Answers, batch: Answers, pending: Answers, kept: Answers): Answers {
  const left = { ...typed };
  for (const name of Object.keys(batch) as FieldName[]) {
    if (name in pending || kept[name] === undefined) continue;
    if (!isMasked(kept[name])) delete left[name];
    else if (typeof left[name] === "string") left[name] = left[name].normalize("NFKC").trim();
  }
  return left;
}
