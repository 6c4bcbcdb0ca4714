import { DomainError } from "#domain/errors.ts";
import { type Language, languageFrom } from "#domain/language.ts";
import type { Tx } from "../../ports/transaction.ts";

/**
 * For transactions that begin with the student's lock: many taps of one student wait for each other there, also for a
 * connection of the pool. Milliseconds.
 */
export const patience = { maxWait: 10_000, timeout: 20_000 };

export interface LockedStudent {
  id: string;
  lineUserId: string;
  language: Language;
}

/**
 * Makes everything that one student does to her draft and cases happen one after another, from whatever device.
 * NO KEY UPDATE lets rows that merely refer to her be written meanwhile. Lock order: student, case, bill.
 * @throws DomainError not_found
 */
export async function lockStudent(tx: Tx, studentId: string): Promise<LockedStudent> {
  const [row] = await tx.$queryRaw<{ lineUserId: string; language: string }[]>`
    select "lineUserId", "language" from "Student" where id = ${studentId}::uuid for no key update`;
  if (!row) throw new DomainError("not_found");
  return { id: studentId, lineUserId: row.lineUserId, language: languageFrom(row.language) };
}
