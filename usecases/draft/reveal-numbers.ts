import { type FieldPath, fieldAt, fieldPaths, rowOf } from "#domain/form/values.ts";
import type { Deps } from "../ports/deps.ts";
import { appendAudit } from "../rows/audit/append-audit.ts";
import { readDraft } from "../rows/draft/draft-row.ts";

/**
 * The personal numbers of a student's own unsubmitted form, in full and to herself: she is to check them before a step that
 * cannot be taken back. Each look is in the trail.
 * @returns those that are there, by dotted name
 */
export async function revealNumbers(
  { db, seal, now }: Pick<Deps, "db" | "seal" | "now">,
  studentId: string,
): Promise<Partial<Record<FieldPath, string>>> {
  const draft = await readDraft(db, seal, studentId);
  const numbers: Partial<Record<FieldPath, string>> = {};
  for (const path of fieldPaths) {
    const value = draft && rowOf(path).sealed ? fieldAt(draft.fields, path) : undefined;
    if (typeof value === "string") numbers[path] = value;
  }
  const record = { at: now(), actor: `student:${studentId}`, action: "draft.reveal", subject: studentId };
  await db.$transaction((tx) => appendAudit(tx, { ...record, details: { fields: Object.keys(numbers) } }));
  return numbers;
}
