import type { Deps } from "../ports/deps.ts";
import { ownedCaseId } from "../rows/case/case-access.ts";
import { changeCase } from "../rows/case/change-case.ts";
import { lockCase } from "../rows/case/lock-case.ts";

/**
 * A student says that she has the new card; nothing reminds her of it after that. Saying so again changes nothing.
 * @throws DomainError not_found, linked_case, illegal_transition before the card was sent
 */
export async function sayPickedUp(
  { db, now }: Pick<Deps, "db" | "now">,
  studentId: string,
  serial: string,
): Promise<void> {
  await db.$transaction(async (tx) => {
    const cardCase = await lockCase(tx, await ownedCaseId(tx, studentId, serial));
    if (cardCase.pickedUpAt) return;
    await changeCase(tx, cardCase, "pickedUp", { actor: `student:${studentId}`, at: now() });
  });
}
