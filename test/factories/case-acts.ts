import { randomUUID } from "node:crypto";
import { withdrawCase } from "#usecases/case/withdraw-case.ts";
import { takeDeskStep } from "#usecases/operator/desk-step.ts";
import { recordReceipt } from "#usecases/payment/record-receipt.ts";
import type { Deps } from "#usecases/ports/deps.ts";
import { changeCase } from "#usecases/rows/case/change-case.ts";
import { lockCase } from "#usecases/rows/case/lock-case.ts";
import { approveCase } from "#usecases/school/approve-case.ts";
import { returnCase } from "#usecases/school/return-case.ts";

type ActDeps = Pick<Deps, "db" | "now" | "settings">;

/** What can happen to a submitted case. */
export type CaseAct = keyof typeof acts;

/** Lets it happen by the verb that does it in the service. */
export async function happenTo(deps: ActDeps, serial: string, act: CaseAct): Promise<void> {
  await acts[act](deps, serial);
}

const acts = {
  paid: async (deps: ActDeps, serial: string) => {
    const bill = await deps.db.bill.findFirstOrThrow({ where: { case: { serial }, state: "OPEN" } });
    const { virtualAccount, amount } = bill;
    const money = { channel: "STORE" as const, externalId: randomUUID(), virtualAccount, amount };
    await recordReceipt(deps, { ...money, paidAt: deps.now() });
  },
  approved: async (deps: ActDeps, serial: string) =>
    approveCase(deps, await clerkOf(deps, serial), serial, {}),
  returned: async (deps: ActDeps, serial: string) =>
    returnCase(deps, await clerkOf(deps, serial), serial, { reasons: ["PHOTO"] }),
  // The sweep would take every other case of the database that is due along.
  lapsed: async ({ db, now }: ActDeps, serial: string) => {
    const { id } = await db.cardCase.findUniqueOrThrow({ where: { serial }, select: { id: true } });
    await db.$transaction(async (tx) =>
      changeCase(tx, await lockCase(tx, id), "lapsed", { actor: "system", at: now() }),
    );
  },
  withdrawn: async (deps: ActDeps, serial: string) => {
    const { studentId } = await deps.db.cardCase.findUniqueOrThrow({ where: { serial } });
    await withdrawCase(deps, studentId, serial);
  },
  voided: (deps: ActDeps, serial: string) =>
    takeDeskStep(deps, operator, { serial, step: "void", reason: "重複申請" }),
};

const operator = { id: randomUUID(), username: "o", role: "operator", schoolCode: null } as const;

async function clerkOf({ db }: ActDeps, serial: string) {
  const where = { where: { serial }, select: { schoolCode: true } };
  const { schoolCode } = await db.cardCase.findUniqueOrThrow(where);
  return { id: randomUUID(), username: "a", role: "approver", schoolCode } as const;
}
