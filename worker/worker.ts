import { renewBills } from "#usecases/bill/renew-bills.ts";
import { numberOrders } from "#usecases/card-core/number-orders.ts";
import { orderDue } from "#usecases/card-core/order-due.ts";
import { sendOrders } from "#usecases/card-core/send-orders.ts";
import { takeResultFiles } from "#usecases/card-core/take-result-file.ts";
import { foldCounts } from "#usecases/case/fold-counts.ts";
import { lapseCases } from "#usecases/case/lapse-cases.ts";
import { remindToPickUp } from "#usecases/case/remind-to-pick-up.ts";
import { remindUnpaid } from "#usecases/case/remind-unpaid.ts";
import { tendHandOffs } from "#usecases/hand-off/tend-hand-offs.ts";
import { fitSettlements } from "#usecases/import/fit-settlements.ts";
import { continueImports } from "#usecases/import/import-file.ts";
import { checkQuota } from "#usecases/notice/push-quota.ts";
import { sweepAttempts } from "#usecases/payment/sweep-attempts.ts";
import { applyRetention } from "#usecases/privacy/apply-retention.ts";
import { hideChatNumbers } from "#usecases/privacy/hide-chat-numbers.ts";
import { returnSurplus } from "#usecases/refund/return-surplus.ts";
import { sweepRefunds } from "#usecases/refund/sweep-refunds.ts";
import { booksChecker } from "./check-books.ts";
import { menuLinker } from "./link-menus.ts";
import { timesMeasurer } from "./measure-times.ts";
import { linePayReconciler } from "./reconcile-line-pay.ts";
import { relayNotices } from "./relay-notices.ts";
import { type Sweep, startSweep } from "./sweep.ts";
import type { WorkerDeps } from "./worker-deps.ts";

export type { WorkerDeps } from "./worker-deps.ts";

export interface Worker {
  /** Ends after the work at hand. */
  stop(): Promise<void>;
  /** Does everything that has fallen due, and what follows from it, before it returns. */
  runDue(): Promise<void>;
}

// What one round leads to is done in the next; this many in a row mean that something feeds itself.
const mostRounds = 100;

/** Starts the sweeps of this process. Any number of processes may run them. */
export function startWorker(deps: WorkerDeps): Worker {
  const sweeps = sweepsOf(deps).map((sweep) => startSweep(sweep, deps.log));
  return {
    async runDue() {
      for (let round = 0; round < mostRounds; round++) {
        let total = 0;
        for (const sweep of sweeps) total += await sweep.drain();
        if (total === 0) return;
      }
    },
    async stop() {
      await Promise.all(sweeps.map((sweep) => sweep.stop()));
    },
  };
}

/** Whatever leads to notices comes before their relay. */
function sweepsOf(deps: WorkerDeps): Sweep[] {
  return [
    { name: "recover inbox", everyMs: 2_000, run: () => deps.recoverInbox() },
    { name: "check payments", everyMs: 1_000, run: () => checkPayments(deps) },
    { name: "continue imports", everyMs: 60_000, run: () => continueImports(deps) },
    { name: "fit settlements", everyMs: 60_000, run: () => fitSettlements(deps) },
    { name: "return surplus", everyMs: 10_000, run: () => returnSurplus(deps) },
    { name: "send refunds", everyMs: 1_000, run: () => sendRefunds(deps) },
    { name: "reconcile LINE Pay", everyMs: 60_000, run: linePayReconciler(deps) },
    { name: "lapse cases", everyMs: 60_000, run: () => lapseCases(deps) },
    { name: "renew bills", everyMs: 60_000, run: () => renewBills(deps) },
    { name: "order from card core", everyMs: 60_000, run: () => orderDue(deps) },
    { name: "number card orders", everyMs: 1_000, run: () => numberOrders(deps) },
    { name: "send card orders", everyMs: 1_000, run: () => sendOrders(deps) },
    { name: "take card results", everyMs: 5_000, run: () => takeResultFiles(deps) },
    { name: "apply retention", everyMs: 300_000, run: () => applyRetention(deps) },
    { name: "measure times", everyMs: 60_000, run: timesMeasurer(deps) },
    { name: "check books", everyMs: 60_000, run: booksChecker(deps) },
    { name: "add up counts", everyMs: 10_000, run: () => foldCounts(deps) },
    { name: "hide chat numbers", everyMs: 10_000, run: () => hideChatNumbers(deps) },
    { name: "tend hand-offs", everyMs: 60_000, run: () => tendHandOffs(deps) },
    { name: "link menus", everyMs: 1_000, run: menuLinker(deps) },
    { name: "remind", everyMs: 60_000, run: () => remind(deps) },
    { name: "check push quota", everyMs: 10_000, run: () => checkQuota(deps) },
    { name: "relay notices", everyMs: 500, run: () => relayNotices(deps) },
  ];
}

/** Everyone who has not paid, or not fetched her card, and was not told so yet. */
async function remind(deps: WorkerDeps): Promise<number> {
  return (await remindUnpaid(deps)) + (await remindToPickUp(deps));
}

/** Asks LINE Pay about attempts that are due and reports what somebody should look into. */
async function checkPayments(deps: WorkerDeps): Promise<number> {
  const { count, alerts, errors } = await sweepAttempts(deps);
  for (const alert of alerts) deps.log.warn(alert, "payment needs a look");
  for (const error of errors) deps.log.error({ err: error }, "payment could not be checked");
  return count;
}

/** Sends refunds by LINE Pay that are due, looks into those in doubt, and reports what somebody should look into. */
async function sendRefunds(deps: WorkerDeps): Promise<number> {
  const { count, alerts, errors } = await sweepRefunds(deps);
  for (const alert of alerts) deps.log.warn(alert, "refund needs a look");
  for (const error of errors) deps.log.error({ err: error }, "refund could not be sent");
  return count;
}
