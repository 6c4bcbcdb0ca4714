import { nextCheckAt } from "#domain/payment/check-schedule.ts";
import { type AttemptState, attemptTable, isFinal } from "#domain/payment/lifecycle.ts";
import type { Deps } from "../ports/deps.ts";
import type { LinePay } from "../ports/line-pay.ts";
import type { Tx } from "../ports/transaction.ts";
import { confirmLimitMs, moveAttempt, requestLimitMs } from "../rows/payment/attempts.ts";
import { type LockedAttempt, lockAttempt } from "../rows/payment/locked-bill.ts";
import { askLinePay, type Finding, type OpenAttempt } from "./ask-line-pay.ts";
import { confirmAttempt, settlePaid } from "./confirm-attempt.ts";

const longDoubtMs = 30 * 60_000;

/**
 * Asks LINE Pay how an open attempt stands and does what follows: confirms it, closes it, settles money that was
 * taken without our hearing of it, or looks again later. Safe to call at any time, from anywhere.
 * @param cancelHint the payer came back by cancelUrl
 * @returns what somebody should look into, if anything
 */
export async function checkAttempt(
  deps: Deps & { linePay: LinePay },
  attemptId: string,
  cancelHint = false,
): Promise<string | undefined> {
  const attempt = await takeUp(deps, attemptId);
  if (!attempt) return undefined;
  const finding = await askLinePay(deps.linePay, attempt, { at: deps.now(), cancelHint });
  const state = await apply(deps, attemptId, finding);
  if (finding.event === "authenticated") await confirmAttempt(deps, attemptId);
  return finding.alert ?? doubtOf(attempt, state, deps.now());
}

/**
 * Prepares an attempt for a look: what a crash left behind becomes a failed request or an uncertain confirm.
 * @returns undefined when there is nothing to ask LINE Pay about, or a confirm is under way
 */
async function takeUp({ db, now }: Deps, attemptId: string): Promise<OpenAttempt | undefined> {
  return db.$transaction(async (tx) => {
    const { attempt } = await lockAttempt(tx, attemptId);
    if (isFinal(attempt.state)) return undefined;
    const last = await tx.paymentEvent.findFirst({ where: { attemptId }, orderBy: { id: "desc" } });
    const at = now();
    const idleMs = at.getTime() - (last?.at ?? attempt.createdAt).getTime();
    if (attempt.state === "CREATED") {
      const move = { event: "requestFailed", call: "sweep", code: "never answered", at } as const;
      if (idleMs >= requestLimitMs) await moveAttempt(tx, attempt, move);
      return undefined;
    }
    if (attempt.state !== "CONFIRMING") return { ...attempt, lastCode: last?.code };
    if (idleMs < confirmLimitMs) return undefined;
    const code = "left confirming";
    return {
      ...(await moveAttempt(tx, attempt, { event: "uncertain", call: "sweep", code, at })),
      lastCode: code,
    };
  });
}

async function apply(
  { db, now, settings }: Deps,
  attemptId: string,
  finding: Finding,
): Promise<AttemptState> {
  return db.$transaction(async (tx) => {
    const locked = await lockAttempt(tx, attemptId);
    const { event, call, code } = finding;
    // Others may have moved the attempt while LINE Pay was asked; what no longer fits is old news, or decides nothing.
    if (event === null || !attemptTable[locked.attempt.state][event]) return lookAgain(tx, locked, now());
    if (event !== "paid")
      return (await moveAttempt(tx, locked.attempt, { event, call, code, at: now() })).state;
    await settlePaid(tx, locked, { call, code, at: now(), settings });
    return "PAID";
  });
}

/** Whatever a taken-up attempt came to meanwhile, only one that LINE Pay still decides is looked at again. */
async function lookAgain(tx: Tx, { attempt }: LockedAttempt, at: Date): Promise<AttemptState> {
  if (attempt.state === "REQUESTED" || attempt.state === "AUTHENTICATED" || attempt.state === "UNKNOWN") {
    const due = nextCheckAt(attempt.createdAt, at);
    await tx.paymentAttempt.update({ where: { id: attempt.id }, data: { nextCheckAt: due } });
  }
  return attempt.state;
}

function doubtOf({ createdAt }: OpenAttempt, state: AttemptState, at: Date): string | undefined {
  const long = at.getTime() - createdAt.getTime() >= longDoubtMs;
  return state === "UNKNOWN" && long ? "no verdict of LINE Pay for half an hour" : undefined;
}
