import { isWithdrawn } from "#domain/case/timeline.ts";
import type { DraftFields } from "#domain/form/form.ts";
import { unfinishedStart } from "#domain/form/remark.ts";
import { mapFields, rowOf } from "#domain/form/values.ts";
import type { Prisma } from "#prisma/generated/client.ts";
import type { PersonalDataSeal } from "../ports/personal-data-seal.ts";
import { fieldsOfCase } from "../rows/case/case-columns.ts";

/** What a form is begun from. */
export const sourceParts = {
  photo: true,
  consent: true,
  history: { where: { code: "withdrawn" }, select: { code: true } },
} satisfies Prisma.CardCaseInclude;

export type SourceCase = Prisma.CardCaseGetPayload<{ include: typeof sourceParts }>;

/**
 * What a new form takes over from a case: who she is, and, where the case lapsed or she took it back, what she wanted. Answers that the
 * form has already about what she wants are newer and stay. What retention has erased is left out.
 */
export function copiedFields(
  cardCase: SourceCase,
  begun: DraftFields,
  seal: Pick<PersonalDataSeal, "open">,
): DraftFields {
  const undone = cardCase.progress === "LAPSED" || isWithdrawn(cardCase.history);
  const wish = undone && !begun.category;
  const { cardState, minor, photo, ...known } = fieldsOfCase(cardCase, seal);
  const gone = photo?.mode === "NEW" && (!cardCase.photo || cardCase.photo.deletedAt);
  const taken = mapFields({ ...known, ...(photo && !gone && { photo }) }, (path, value) => {
    // A case of earlier days may hold the beginning of a sentence, which the form no longer takes.
    if (path === "remark" && unfinishedStart(String(value))) return undefined;
    const { copied } = rowOf(path);
    return copied === "person" || (copied === "wish" && wish) ? value : undefined;
  });
  return { ...begun, ...taken, ...(wish && { cardState }), ...(minor !== undefined && { minor }) };
}
