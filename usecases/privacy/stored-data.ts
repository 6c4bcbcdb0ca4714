import { type Day, dayOf } from "#domain/calendar.ts";
import { isOpen } from "#domain/case/open-case.ts";
import { keptUntil, type RetentionCode } from "#domain/privacy/retention.ts";
import type { CardCase } from "#prisma/generated/client.ts";
import type { Tx } from "../ports/transaction.ts";

/** One kind of data that is there. */
export interface StoredRow {
  code: RetentionCode;
  count: number;
  /** Day on which the last of it goes, where that is known today. */
  until: Day | null;
  /** What asking to delete does to it. */
  goes: "atOnce" | "whenNothingIsOpen" | "byItsPeriod";
}

/** What is kept of a student now, in the order of the rules. */
export async function storedData(
  tx: Tx,
  { id: studentId, lineUserId }: { id: string; lineUserId: string },
): Promise<{ rows: StoredRow[]; openCases: string[] }> {
  const cases = await tx.cardCase.findMany({ where: { studentId }, orderBy: { submittedAt: "desc" } });
  const open = cases.filter(isOpen);
  const over = cases.filter((cardCase) => !isOpen(cardCase));
  const contacts = over.filter(({ contactErasedAt }) => contactErasedAt === null);
  const known = over.filter(({ identityErasedAt }) => identityErasedAt === null);
  const unpaid = known.filter(({ confirmedAt }) => confirmedAt === null);
  const paid = known.filter(({ confirmedAt }) => confirmedAt !== null);
  const draft = await tx.draft.findUnique({ where: { studentId } });
  const photos = await tx.photo.findMany({
    where: { studentId, deletedAt: null },
    include: { cases: { select: { progress: true } } },
    orderBy: { createdAt: "asc" },
  });
  const loose = photos.filter((photo) => photo.cases.length === 0);
  const used = photos.filter((photo) => photo.cases.length > 0);
  const bills = await tx.bill.count({ where: { case: { studentId } } });
  const consents = await tx.consent.count({ where: { studentId } });
  const chats = await tx.inboxEvent.aggregate({
    where: { lineUserId },
    _count: true,
    _max: { receivedAt: true },
  });
  const talks = await tx.handOff.aggregate({ where: { studentId }, _count: true, _max: { lastAt: true } });
  const files = await filesTelling(tx, studentId);
  const listed = await listedByHerSchool(tx, studentId);
  const last = (rows: CardCase[]) => latest(rows.map(({ endedAt }) => endedAt));
  const rows: (StoredRow | undefined)[] = [
    row("account", 1, null, "whenNothingIsOpen"),
    row("draft", draft ? 1 : 0, draft?.updatedAt, "atOnce"),
    row("unusedPhoto", loose.length, loose.at(-1)?.createdAt, "atOnce"),
    row("openCase", open.length, null, "byItsPeriod"),
    row("casePhoto", used.length, null, "whenNothingIsOpen"),
    row("contact", contacts.length, last(contacts), "whenNothingIsOpen"),
    row("unpaidIdentity", unpaid.length, last(unpaid), "byItsPeriod"),
    row("paidIdentity", paid.length, last(paid), "byItsPeriod"),
    row("payment", bills, null, "byItsPeriod"),
    row("consent", consents, null, "byItsPeriod"),
    row("chat", chats._count, chats._max.receivedAt, "atOnce"),
    row("handOff", talks._count, talks._max.lastAt, "atOnce"),
    row("importFile", files.count, files.last, "byItsPeriod"),
    row("roster", listed, null, "byItsPeriod"),
  ];
  return { rows: rows.filter((given) => given !== undefined), openCases: open.map(({ serial }) => serial) };
}

/** Files with their content that told of money for her bills. */
async function filesTelling(tx: Tx, studentId: string): Promise<{ count: number; last: Date | null }> {
  const told = await tx.receiptSighting.findMany({
    where: { fileId: { not: null }, receipt: { bill: { case: { studentId } } } },
    select: { fileId: true },
  });
  const ids = [...new Set(told.map(({ fileId }) => fileId!))];
  const where = { id: { in: ids }, contentSealed: { not: null } };
  const found = await tx.importFile.aggregate({ where, _count: true, _max: { startedAt: true } });
  return { count: found._count, last: found._max.startedAt };
}

/** Students on lists of schools whose numbers are those of her cases. */
async function listedByHerSchool(tx: Tx, studentId: string): Promise<number> {
  const [{ count } = { count: 0 }] = await tx.$queryRaw<{ count: number }[]>`
    SELECT count(DISTINCT (r."schoolCode", r."studentNo"))::int AS count FROM "RosterEntry" r
    JOIN "CardCase" c ON c."schoolCode" = r."schoolCode" AND c."studentNo" = r."studentNo" AND c."idNumberHash" = r."idNumberHash"
    WHERE c."studentId" = ${studentId}::uuid`;
  return count;
}

/** Whether asking to delete takes it now. */
export function goesNow({ goes }: StoredRow, nothingOpen: boolean): boolean {
  return goes === "atOnce" || (goes === "whenNothingIsOpen" && nothingOpen);
}

function row(
  code: RetentionCode,
  count: number,
  begun: Date | null | undefined,
  goes: StoredRow["goes"],
): StoredRow | undefined {
  if (count === 0) return undefined;
  return { code, count, until: begun ? keptUntil(code, dayOf(begun)) : null, goes };
}

function latest(moments: (Date | null)[]): Date | null {
  const known = moments.filter((moment) => moment !== null);
  return known.length > 0 ? new Date(Math.max(...known.map((moment) => moment.getTime()))) : null;
}
