import type { CaseEventType } from "#domain/case/lifecycle.ts";
import { DomainError } from "#domain/errors.ts";
import { isCaseSerial } from "#domain/serial.ts";
import type { CardOrderKind } from "#prisma/generated/client.ts";
import type { Deps } from "../ports/deps.ts";
import type { Tx } from "../ports/transaction.ts";
import { appendAudit } from "../rows/audit/append-audit.ts";
import { changeLockedCase } from "../rows/case/change-case.ts";
import { lockCase } from "../rows/case/lock-case.ts";
import { orderFromCardCore } from "../rows/case/order-from-card-core.ts";
import type { NoticeKind } from "../rows/notice/notice-kind.ts";
import { type Staff, staffActor } from "../rows/staff/staff.ts";
import { staffWords } from "../rows/staff/staff-words.ts";

export type CaseStep = "old-card" | "produce" | "ship" | "refund" | "close" | "void";

interface StepFacts {
  event: CaseEventType;
  /** What the card core is told to do. */
  order?: CardOrderKind;
  notice?: NoticeKind;
}

/** What each step at the desk means to the case; whether it may be taken, the lifecycle decides. */
const steps: Record<CaseStep, StepFacts> = {
  "old-card": { event: "oldCardReceived" },
  produce: { event: "produced", order: "PRODUCE" },
  ship: { event: "shipped" },
  refund: { event: "refunded", order: "REFUND" },
  close: { event: "closed", notice: "caseClosed" },
  void: { event: "voided" },
};

export interface StepRequest {
  serial: string;
  step: CaseStep;
  /** The version that the operator looked at. */
  version?: number | undefined;
  reason?: string | undefined;
}

/**
 * Takes a case one step on: status, history, order to the card core, notice and trail in one transaction.
 * @throws DomainError validation_failed for words with a personal number, not_found, stale_version, illegal_transition
 */
export async function takeStep(
  { db, now }: Pick<Deps, "db" | "now">,
  staff: Staff,
  { serial, step, version, reason }: StepRequest,
): Promise<void> {
  const { event, order, notice } = steps[step];
  const words = staffWords(reason);
  await db.$transaction(async (tx) => {
    const at = now();
    const actor = staffActor(staff);
    const cardCase = await lockCase(tx, await caseId(tx, serial));
    if (version !== undefined && version !== cardCase.version) throw new DomainError("stale_version");
    await changeLockedCase(tx, cardCase, event, {
      actor,
      at,
      ...(words && { details: { reason: words } }),
      ...(notice && { notice: { kind: notice } }),
    });
    if (order) await orderFromCardCore(tx, { caseId: cardCase.id, kind: order, at });
    await appendAudit(tx, { at, actor, action: `case.${step}`, subject: serial });
  });
}

async function caseId(tx: Tx, serial: string): Promise<string> {
  const found = isCaseSerial(serial)
    ? await tx.cardCase.findUnique({ where: { serial }, select: { id: true } })
    : null;
  if (!found) throw new DomainError("not_found");
  return found.id;
}
