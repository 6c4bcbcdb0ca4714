import { orderState } from "#domain/case/card-core.ts";
import {
  completes,
  differingField,
  type OrderResult,
  type ResultField,
  takesResult,
  wrongField,
} from "#domain/case/order-result.ts";
import type { OrderState } from "#domain/codes.ts";
import { DomainError, type ErrorCode } from "#domain/errors.ts";
import type { CardOrder } from "#prisma/generated/client.ts";
import type { Deps } from "../ports/deps.ts";
import type { Tx } from "../ports/transaction.ts";
import { appendAudit } from "../rows/audit/append-audit.ts";
import { lockCase } from "../rows/case/lock-case.ts";
import { writeResult } from "./write-result.ts";

type ResultDeps = Pick<Deps, "db" | "now">;

/** What became of one order, as the card core tells it. */
export interface ToldResult extends OrderResult {
  /** Of the feed. */
  orderSeq: bigint;
}

/** What became of one result. */
export type ResultOutcome =
  | { orderSeq: bigint; ok: true; state: OrderState; repeated: boolean }
  | { orderSeq: bigint; ok: false; code: ErrorCode; field: ResultField | "orderSeq" };

/**
 * Takes results in the order given, each in a transaction of its own, so that a bad one costs no other. The same result told again answers
 * as before; another one for an order that was answered is refused and names the field.
 * @param actor who brings them, for the trail: `staff:<id>`, `command` or `cardCore`
 */
export async function recordResults(
  deps: ResultDeps,
  actor: string,
  results: readonly ToldResult[],
): Promise<ResultOutcome[]> {
  const outcomes: ResultOutcome[] = [];
  for (const result of results) outcomes.push(await recordResult(deps, actor, result));
  return outcomes;
}

async function recordResult(deps: ResultDeps, actor: string, told: ToldResult): Promise<ResultOutcome> {
  const { orderSeq } = told;
  const refuse = (code: ErrorCode, field: ResultField | "orderSeq") =>
    ({ orderSeq, ok: false, code, field }) as const;
  const wrong = wrongField(told, deps.now());
  if (wrong) return refuse("validation_failed", wrong);
  try {
    return await deps.db.$transaction((tx) => take(tx, deps.now(), actor, told));
  } catch (error) {
    if (!(error instanceof ResultRefused)) throw error;
    return refuse(error.code, error.field);
  }
}

class ResultRefused extends DomainError {
  readonly field: ResultField | "orderSeq";

  constructor(code: ErrorCode, field: ResultField | "orderSeq") {
    super(code);
    this.field = field;
  }
}

async function take(tx: Tx, at: Date, actor: string, told: ToldResult): Promise<ResultOutcome> {
  const { orderSeq: seq } = told;
  const found = await tx.cardOrder.findUnique({ where: { seq }, select: { caseId: true } });
  if (!found) throw new ResultRefused("not_found", "orderSeq");
  const cardCase = await lockCase(tx, found.caseId);
  const order = await tx.cardOrder.findUniqueOrThrow({ where: { seq } });
  const facts = { ...order, outcome: order.outcome as OrderResult["outcome"] | null };
  const completing = completes(facts, told);
  if (!takesResult(facts, told) && !completing) {
    const field = differingField(facts, told);
    if (field) throw new ResultRefused("result_conflict", field);
    return { orderSeq: seq, ok: true, state: orderState(facts), repeated: true };
  }
  if (await lacksBalance(tx, order, told)) throw new ResultRefused("validation_failed", "balance");
  await writeResult(tx, { cardCase, order: { ...facts, seq }, result: told, at, completing });
  await appendAudit(tx, {
    at,
    actor: actor === "cardCore" ? "system" : actor,
    action: "feed.result",
    subject: cardCase.serial,
    details: { seq: String(seq), kind: order.kind, outcome: told.outcome },
  });
  return { orderSeq: seq, ok: true, state: orderState({ ...facts, ...told }), repeated: false };
}

/** A refund of nobody knows how much is none; what the card core told when it stopped the card counts. */
async function lacksBalance(
  tx: Tx,
  { caseId, kind }: CardOrder,
  { outcome, balance }: OrderResult,
): Promise<boolean> {
  if (kind !== "REFUND_BALANCE" || outcome !== "DONE" || balance !== null) return false;
  const told = { caseId, kind: "STOP", supersededAt: null, balance: { not: null } } as const;
  return (await tx.cardOrder.count({ where: told })) === 0;
}
