import { canHappen } from "#domain/case/lifecycle.ts";
import type { Tx } from "../../ports/transaction.ts";
import { changeCase } from "./change-case.ts";
import { type LockedCase, lockedSnapshot } from "./lock-case.ts";

/** A case that neither payment nor school will confirm takes effect as it is sent (R106, C20); every other is left alone. It is locked. */
export async function confirmBySending(tx: Tx, cardCase: LockedCase, at: Date): Promise<void> {
  if (!canHappen(await lockedSnapshot(tx, cardCase), { type: "confirmed", at })) return;
  await changeCase(tx, cardCase, "confirmed", { actor: `student:${cardCase.studentId}`, at });
}
