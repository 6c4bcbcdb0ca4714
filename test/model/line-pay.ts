import { returnFromLinePay } from "#usecases/payment/return-from-line-pay.ts";
import { startLinePay } from "#usecases/payment/start-line-pay.ts";
import { payerActs } from "../../simulator/line-pay/payer.ts";
import { faultyLinePay } from "./faulty-line-pay.ts";
import type { Living } from "./perform.ts";
import type { Deed } from "./step.ts";
import type { ModelDeps } from "./world.ts";

/** A whole try with LINE Pay, as far as its faults let it come. */
export async function payByLinePay(
  { world, studentId }: Living,
  { payer, returns, faults }: Extract<Deed, { act: "linePay" }>,
  given: ModelDeps,
  serial: string,
): Promise<string> {
  const deps = { ...given, linePay: world.hears(faultyLinePay(given.linePay, faults)) };
  if (await isAsked(given, serial)) return "asked a moment ago";
  const { paymentUrl } = await startLinePay(deps, studentId, serial);
  const reserveId = new URL(paymentUrl).searchParams.get("transactionReserveId") ?? "";
  const transaction = world.outside.pay.byReserve(reserveId);
  if (!transaction) throw new Error("a page that LINE Pay does not know");
  if (payer === "leave") return "left the page";
  await payerActs(world.outside, transaction, payer, "card");
  const ids = { orderId: transaction.order.orderId, transactionId: transaction.transactionId };
  const back = Array.from({ length: returns }, () => returnFromLinePay(deps, ids, payer === "cancel"));
  const outcomes = await Promise.allSettled(back);
  const failed = outcomes.find((outcome) => outcome.status === "rejected");
  if (failed) throw failed.reason;
  return outcomes.map((outcome) => outcome.status === "fulfilled" && outcome.value?.kind).join(", ");
}

/** A second tap waits in real time for a request that is under way, which a dead process never ends. */
async function isAsked({ db }: ModelDeps, serial: string): Promise<boolean> {
  return (await db.paymentAttempt.count({ where: { bill: { case: { serial } }, state: "CREATED" } })) > 0;
}
