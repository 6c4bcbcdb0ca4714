import { sweepAttempts } from "#usecases/payment/sweep-attempts.ts";
import type { WorkerDeps } from "./worker-deps.ts";

/** Asks LINE Pay about attempts that are due and reports what somebody should look into. */
export async function checkPayments(deps: WorkerDeps): Promise<number> {
  const { count, alerts, errors } = await sweepAttempts(deps);
  for (const alert of alerts) deps.log.warn(alert, "payment needs a look");
  for (const error of errors) deps.log.error({ err: error }, "payment could not be checked");
  return count;
}
