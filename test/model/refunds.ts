import { randomUUID } from "node:crypto";
import type { RefundMethod } from "#domain/codes.ts";
import { DomainError } from "#domain/errors.ts";
import { batchFile } from "#usecases/refund/batch-file.ts";
import { giveDetails } from "#usecases/refund/give-details.ts";
import { makeBatch } from "#usecases/refund/make-batch.ts";
import { recordResults } from "#usecases/refund/record-results.ts";
import { startRefund } from "#usecases/refund/start-refund.ts";
import { cancelRefund } from "#usecases/refund/steer-refund.ts";
import { staffActor } from "#usecases/rows/staff/staff.ts";
import { payOut } from "../../simulator/paying-bank/pay-out.ts";
import type { Living } from "./perform.ts";
import type { PayingWork } from "./step.ts";
import type { ModelDeps, ModelWorld } from "./world.ts";

const operator = { id: randomUUID(), username: "o", role: "operator", schoolCode: null } as const;

/** The desk gives back what one of her items holds, all of it or a part. */
export async function giveBack(living: Living, choice: number, deps: ModelDeps): Promise<string> {
  const items = await living.world.deps.db.moneyItem.findMany({
    where: { closedAt: null, receiptId: { not: null }, case: { studentId: living.studentId } },
    orderBy: { id: "asc" },
  });
  const item = items[choice % Math.max(1, items.length)];
  if (!item?.receiptId) return "no item";
  const part = choice % 4 === 0 && item.amount > 1 ? { amount: Math.ceil(item.amount / 2) } : {};
  const { method, amount } = await startRefund(deps, operator, { receiptId: item.receiptId, ...part });
  return `refund of ${amount} by ${method}`;
}

/** The hotline learns where one of her refunds goes, or the desk withdraws it. */
export async function steerRefund(living: Living, choice: number, deps: ModelDeps): Promise<string> {
  const refunds = await living.world.deps.db.refund.findMany({
    where: { state: "CREATED", case: { studentId: living.studentId } },
    orderBy: { id: "asc" },
  });
  const refund = refunds[choice % Math.max(1, refunds.length)];
  if (!refund) return "no refund";
  if (choice % 5 === 0) {
    await cancelRefund(deps, operator, refund.id);
    return "cancelled";
  }
  await giveDetails(deps, operator, refund.id, destination(refund.method));
  return "told where to";
}

function destination(method: string) {
  const address = { method: "CHEQUE" as const, address: "高雄市左營區文自路99號" };
  const account = {
    method: "TRANSFER" as const,
    bankCode: "004",
    branchCode: "0040",
    accountNo: "123456789012",
  };
  return method === "CHEQUE" ? address : account;
}

/** What waits goes to the bank and the post in files; what became of each comes back, as the plan says. */
export async function payRefunds(world: ModelWorld, how: PayingWork): Promise<void> {
  if (how === "not") return;
  for (const method of ["TRANSFER", "CHEQUE"] as const) await payBatch(world, method, how);
}

async function payBatch({ deps, outside }: ModelWorld, method: RefundMethod, how: PayingWork) {
  const batch = await orNothing(makeBatch(deps, operator, method));
  if (!batch) return;
  const { csv } = await batchFile(deps, operator, batch.id);
  if (how === "returns") outside.payingBank.faults.push({ reason: "帳號已結清", times: 1 });
  const payouts = payOut(outside, method, Buffer.from(csv)) ?? [];
  const results = payouts.map(({ reference, outcome, at, reason }) => ({
    ...{ reference, outcome, at: new Date(at) },
    ...(reason && { reason }),
  }));
  await recordResults(deps, staffActor(operator), results);
  if (how === "twice") await recordResults(deps, staffActor(operator), results);
}

async function orNothing<T>(work: Promise<T>): Promise<T | undefined> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof DomainError) return undefined;
    throw error;
  }
}
