import { randomUUID } from "node:crypto";
import { deskActionsOf } from "#domain/case/actions.ts";
import { takeDeskStep } from "#usecases/operator/desk-step.ts";
import { lockedParts, lockedSnapshot } from "#usecases/rows/case/lock-case.ts";
import { cardBalanceOf } from "#usecases/rows/ledger/card-balance.ts";
import type { Living } from "./perform.ts";
import type { ModelDeps } from "./world.ts";

const operator = { id: randomUUID(), username: "o", role: "operator", schoolCode: null } as const;

/** iPASS takes one of the steps that its desk offers; it seldom voids, and that a refund came back only the bank knows. */
export async function atDesk(
  { world }: Living,
  choice: number,
  deps: ModelDeps,
  serial: string,
): Promise<string> {
  const { db } = world.deps;
  const cardCase = await db.cardCase.findUniqueOrThrow({ where: { serial }, include: lockedParts });
  const offered = deskActionsOf(await lockedSnapshot(db, cardCase), {
    at: deps.now(),
    heldBalance: await cardBalanceOf(db, cardCase.id),
    refundMethod: cardCase.refundMethod,
  });
  const steps = offered.filter((step) => step !== "refund-returned" && (choice >= 90 || step !== "void"));
  const step = steps[choice % Math.max(1, steps.length)];
  if (!step) return "nothing to do";
  await takeDeskStep(deps, operator, { serial, step, reason: "帳號有誤" });
  return step;
}
