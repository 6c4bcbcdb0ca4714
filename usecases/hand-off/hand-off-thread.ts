import { z } from "zod";
import type { CaseStatus } from "#domain/case/case-status.ts";
import { DomainError } from "#domain/errors.ts";
import { type OfferedAnswer, offeredAnswers } from "#domain/hand-off/canned-answers.ts";
import { languageFrom } from "#domain/language.ts";
import type { HandOff, HandOffMessage, Notice, Prisma } from "#prisma/generated/client.ts";
import type { Deps } from "../ports/deps.ts";
import type { Tx } from "../ports/transaction.ts";
import { caseStatuses, statusParts } from "../rows/case/case-statuses.ts";
import { dayFromColumn } from "../rows/day-column.ts";
import { wordsOf } from "../rows/hand-off/hand-off-message.ts";
import type { Staff } from "../rows/staff/staff.ts";
import { ofDesk, recordLook } from "./desk.ts";
import { lastWordsBefore, type WordsBefore } from "./last-words-before.ts";
import { type Matter, matterInclude, matterOf } from "./matter.ts";

/** A longer talk shows its end. */
const MOST = 200;

/** What became of an answer. */
export type Delivery = Pick<Notice, "state" | "undelivered">;

export interface ThreadMessage extends Pick<HandOffMessage, "id" | "author" | "by" | "at"> {
  text: string;
  /** Null for her own words. */
  delivery: Delivery | null;
}

export interface HandOffThread {
  handOff: HandOff;
  matter: Matter;
  status: CaseStatus | null;
  /** What she wrote to the bot right before she asked for a person, oldest first. */
  before: WordsBefore[];
  /** Oldest first. */
  messages: ThreadMessage[];
  canned: OfferedAnswer[];
}

const include = {
  ...matterInclude,
  messages: { orderBy: { seq: "desc" }, take: MOST },
} satisfies Prisma.HandOffInclude;

/**
 * One talk of the desk, with all that is needed to answer it. The look is kept in the trail.
 * @throws DomainError not_found, also for another desk's
 */
export async function handOffThread(
  deps: Pick<Deps, "db" | "now" | "seal">,
  staff: Staff,
  id: string,
): Promise<HandOffThread> {
  const { db, seal } = deps;
  const known = z.uuid().safeParse(id).success;
  const row = known ? await db.handOff.findFirst({ where: { id, ...ofDesk(staff) }, include }) : null;
  if (!row) throw new DomainError("not_found");
  const matter = await matterOf(deps, row);
  await recordLook(deps, staff, { what: "view", subject: id, details: { serial: matter.serial } });
  const { messages, case: _case, student: _student, ...handOff } = row;
  const about = row.caseId ? await caseFacts(db, row.caseId, deps.now()) : undefined;
  return {
    handOff,
    matter,
    status: about?.status ?? null,
    before: await lastWordsBefore(db, handOff),
    messages: await withDelivery(db, messages.toReversed(), (message) => wordsOf(message, seal)),
    canned: offeredAnswers(about?.facts, languageFrom(handOff.language)),
  };
}

async function caseFacts(tx: Tx, caseId: string, at: Date) {
  const row = await tx.cardCase.findUniqueOrThrow({ where: { id: caseId }, include: statusParts });
  const status = (await caseStatuses(tx, [row], at))(row);
  const [bill] = row.bills.filter(({ state }) => state === "OPEN");
  const unpaid = row.progress === "UNPAID" && row.paidAt === null;
  const facts = {
    serial: row.serial,
    status: status.text,
    next: status.next,
    amount: unpaid ? row.amountDue : null,
    dueDate: unpaid && bill ? dayFromColumn(bill.dueDate) : null,
  };
  return { status, facts };
}

async function withDelivery(
  tx: Tx,
  messages: readonly HandOffMessage[],
  say: (message: HandOffMessage) => string,
): Promise<ThreadMessage[]> {
  const ids = messages.flatMap(({ noticeId }) => noticeId ?? []);
  const notices = await tx.notice.findMany({ where: { id: { in: ids } } });
  const byId = new Map(notices.map((notice) => [notice.id, notice]));
  return messages.map((message) => {
    const { id, author, by, at, noticeId } = message;
    const notice = noticeId ? byId.get(noticeId) : undefined;
    const delivery = notice ? { state: notice.state, undelivered: notice.undelivered } : null;
    return { id, author, by, at, text: say(message), delivery };
  });
}
