import { randomUUID } from "node:crypto";
import { DomainError } from "#domain/errors.ts";
import type { Bill } from "#prisma/generated/client.ts";
import { aDraft } from "#test/factories/draft.ts";
import { aStudent } from "#test/factories/student.ts";
import { resubmitCase } from "#usecases/case/resubmit-case.ts";
import { submitCase } from "#usecases/case/submit-case.ts";
import { withdrawCase } from "#usecases/case/withdraw-case.ts";
import { approveCase } from "#usecases/school/approve-case.ts";
import { collectCash } from "#usecases/school/collect-cash.ts";
import { returnCase } from "#usecases/school/return-case.ts";
import { returnCash } from "#usecases/school/return-cash.ts";
import type { Payment } from "../../simulator/collection/payment.ts";
import { atDesk } from "./at-desk.ts";
import { Died } from "./crash.ts";
import { settleItem } from "./items.ts";
import { payByLinePay } from "./line-pay.ts";
import { payAtTill, payBySlip, payByTransfer, payStray, tellAgain } from "./pay.ts";
import { giveBack, steerRefund } from "./refunds.ts";
import type { Deed, History } from "./step.ts";
import type { ModelDeps, ModelWorld } from "./world.ts";

/** A history that is under way. */
export interface Living {
  plan: History;
  world: ModelWorld;
  studentId: string;
  /** What she and others paid, for any bill of her card or for none. */
  payments: Payment[];
  /** What happened to each step, for whoever looks into a failure. */
  trace: string[];
}

export async function begin(world: ModelWorld, plan: History): Promise<Living> {
  const { id } = await aStudent(world.deps);
  return { plan, world, studentId: id, payments: [], trace: [] };
}

/** Does what a deed says, by the verbs that routes and sweeps call. @returns in a word how it went */
export async function perform(living: Living, deed: Deed, deps: ModelDeps): Promise<string> {
  try {
    return (await deeds(living, deed, deps)) ?? "done";
  } catch (error) {
    if (error instanceof DomainError) return error.code;
    if (error instanceof Died) return "died";
    throw error;
  }
}

async function deeds(living: Living, deed: Deed, deps: ModelDeps): Promise<string | undefined> {
  const { studentId, world } = living;
  const schoolCode = world.schools[living.plan.school]!;
  if (deed.act === "submit") {
    await aDraft(world.deps, { studentId, category: deed.category, schoolCode });
    return submitCase(deps, studentId, randomUUID());
  }
  if (deed.act === "stray") return payStray(living, deed, deps);
  if (deed.act === "tellAgain") return tellAgain(living, deed.payment, deps);
  const serial = await newestCase(living);
  if (!serial) return "no case";
  const clerk = { id: randomUUID(), username: "a", role: "approver", schoolCode } as const;
  switch (deed.act) {
    case "linePay":
      return payByLinePay(living, deed, deps, serial);
    case "till":
      return payAtTill(living, deed, deps);
    case "transfer":
      return payByTransfer(living, deed, deps);
    case "slip":
      return payBySlip(living, deed);
    case "approve":
      await approveCase(deps, clerk, serial, {});
      return;
    case "return":
      await returnCase(deps, clerk, serial, { reasons: ["CATEGORY"] });
      return;
    case "collect":
      await collectCash(deps, clerk, serial, {});
      return;
    case "returnCash":
      await returnCash(deps, clerk, serial, { reason: "學生改用別的方式付" });
      return;
    case "giveBack":
      return giveBack(living, deed.choice, deps);
    case "steerRefund":
      return steerRefund(living, deed.choice, deps);
    case "item":
      return settleItem(living, deed.choice, deps, serial);
    case "withdraw":
      await withdrawCase(deps, studentId, serial);
      return;
    case "resubmit":
      await resubmitCase(deps, studentId, serial, fixOf(deed.category));
      return;
    case "desk":
      return atDesk(living, deed.choice, deps, serial);
  }
}

/** Whatever the new category asks for comes along. */
function fixOf(category: Extract<Deed, { act: "resubmit" }>["category"]) {
  if (!category) return { refund: { method: "CHEQUE" as const, address: "高雄市左營區文自路99號" } };
  return {
    category,
    ...(category === "LOSS_REFUND" && {
      refund: { method: "CHEQUE" as const, address: "高雄市左營區文自路99號" },
    }),
    ...(category === "REISSUE" && { reissueReason: "DAMAGED" as const }),
  };
}

async function newestCase({ world, studentId }: Living): Promise<string | undefined> {
  const found = await world.deps.db.cardCase.findFirst({
    where: { studentId },
    orderBy: { serial: "desc" },
    select: { serial: true },
  });
  return found?.serial;
}

/** All bills of the card, oldest first. */
export async function billsOf({ world, studentId }: Pick<Living, "world" | "studentId">): Promise<Bill[]> {
  return world.deps.db.bill.findMany({
    where: { case: { studentId } },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  });
}
