import { reconcileLinePay } from "#usecases/payment/reconcile-line-pay.ts";
import type { WorkerDeps } from "./worker-deps.ts";

const EVERY_MS = 24 * 60 * 60_000;

/** Sets our books beside LINE Pay's details once a day. @returns a sweep that tells how many payments were compared */
export function linePayReconciler(deps: WorkerDeps): () => Promise<number> {
  let next = 0;
  return async () => {
    const { linePay } = deps;
    const at = deps.now().getTime();
    if (!linePay || at < next) return 0;
    next = at + EVERY_MS;
    const { pairs, unanswered } = await reconcileLinePay({ ...deps, linePay });
    for (const { attemptId, comparison } of pairs)
      if (comparison !== "same") deps.log.warn({ attemptId, comparison }, "LINE Pay and our books differ");
    if (unanswered > 0) deps.log.warn({ unanswered }, "LINE Pay did not tell of payments to compare");
    return pairs.length;
  };
}
