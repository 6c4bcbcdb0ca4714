import { dayOf } from "#domain/calendar.ts";
import { deskEvents } from "#domain/case/actions.ts";
import { canHappen } from "#domain/case/lifecycle.ts";
import { isCaseSerial } from "#domain/case/serial.ts";
import { categories } from "#domain/category.ts";
import type { DeskAction, NoticeKind } from "#domain/codes.ts";
import { DomainError } from "#domain/errors.ts";
import type { Deps } from "../ports/deps.ts";
import type { Tx } from "../ports/transaction.ts";
import { appendAudit } from "../rows/audit/append-audit.ts";
import { changeCase } from "../rows/case/change-case.ts";
import { type LockedCase, lockCase, lockedSnapshot, requireVersion } from "../rows/case/lock-case.ts";
import { cardBalanceOf } from "../rows/ledger/card-balance.ts";
import { returnedByHand, sentByHand } from "../rows/refund/by-hand.ts";
import { feeOf } from "../rows/refund/end-refund.ts";
import { type Staff, staffActor, staffWords } from "../rows/staff/staff.ts";

/** What the student is told of a step; whether it may be taken, the lifecycle decides. */
const notices: Partial<Record<DeskAction, NoticeKind>> = {
  "ask-loss": "lossAsked",
  "confirm-loss": "lossConfirmed",
  "old-card": "oldCardReceived",
  produce: "cardProduced",
  ship: "cardShipped",
  refund: "refundSent",
  "refund-returned": "refundReturned",
  close: "caseClosed",
  void: "caseVoided",
};

/** She has to mend something, so she is told why. A void may go without: callers of the contract give none; the desk's page asks for one. */
const needsReason: ReadonlySet<DeskAction> = new Set(["refund-returned"]);

export interface StepRequest {
  serial: string;
  step: DeskAction;
  /** The version that the operator looked at. */
  version?: number | undefined;
  reason?: string | undefined;
}

/**
 * Takes a case one step on, with its entry in the trail.
 * @throws DomainError validation_failed for words with a personal number or a reason that is missing, not_found, stale_version,
 *   illegal_transition, balance_unknown for a refund of which nobody knows how much, balance_left for closing while the books hold some
 */
export async function takeDeskStep(
  { db, now }: Pick<Deps, "db" | "now">,
  staff: Staff,
  { serial, step, version, reason }: StepRequest,
): Promise<void> {
  const words = staffWords(reason);
  if (!words && needsReason.has(step))
    throw new DomainError("validation_failed", { fields: { reason: "reasonNeeded" } });
  await db.$transaction(async (tx) => {
    const at = now();
    const actor = staffActor(staff);
    const cardCase = await lockCase(tx, await caseId(tx, serial));
    requireVersion(cardCase, version);
    const event = { type: deskEvents[step], at };
    if (!canHappen(await lockedSnapshot(tx, cardCase), event)) throw new DomainError("illegal_transition");
    if (step === "close") await refuseBalanceLeft(tx, cardCase);
    const details = {
      ...(words && { reason: words }),
      ...(await refundTold(tx, cardCase, { step, words, actor, at })),
    };
    const kind = notices[step];
    const notice = kind && { kind, data: details };
    // Open again, beside whatever case of the card she may have by now.
    const fields = step === "refund-returned" ? { besideAnother: true } : {};
    await changeCase(tx, cardCase, deskEvents[step], { actor, at, notice, details, fields });
    await appendAudit(tx, { at, actor, action: `case.${step}`, subject: serial });
  });
}

/** What is hers and was not sent would be forgotten. */
async function refuseBalanceLeft(tx: Tx, { id, category }: LockedCase): Promise<void> {
  if (categories[category].needsRefund && (await cardBalanceOf(tx, id)) !== 0)
    throw new DomainError("balance_left");
}

/** What is known of the money that the desk says it sent, or that came back. */
async function refundTold(
  tx: Tx,
  cardCase: LockedCase,
  { step, words, actor, at }: { step: DeskAction; words: string; actor: string; at: Date },
): Promise<{ amount?: number; on?: string; way?: string; fee?: number }> {
  const by = { actor, at };
  const refund =
    (step === "refund" && (await sentByHand(tx, cardCase, by))) ||
    (step === "refund-returned" && (await returnedByHand(tx, cardCase, words, by)));
  if (!refund) return {};
  const { amount, method: way } = refund;
  return { amount, on: dayOf(at), ...(step === "refund" && { way, ...feeOf(refund) }) };
}

async function caseId(tx: Tx, serial: string): Promise<string> {
  const found = isCaseSerial(serial)
    ? await tx.cardCase.findUnique({ where: { serial }, select: { id: true } })
    : null;
  if (!found) throw new DomainError("not_found");
  return found.id;
}
