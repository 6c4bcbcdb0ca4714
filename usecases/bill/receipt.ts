import { dayOf, formatDay, timeOf } from "#domain/calendar.ts";
import { DomainError } from "#domain/errors.ts";
import { companyName, hotline } from "#domain/facts.ts";
import { categoryWords, channelWords, documentWords, terms, whoWords } from "#domain/glossary.ts";
import type { Localized } from "#domain/language.ts";
import { maskName } from "#domain/mask.ts";
import { money } from "#domain/money/money.ts";
import { schoolNameIn } from "#domain/school-name.ts";
import type { Prisma } from "#prisma/generated/client.ts";
import type { Deps } from "../ports/deps.ts";
import type { PrintableDocument } from "../ports/document-printer.ts";
import { appendAudit } from "../rows/audit/append-audit.ts";
import { schoolCaseId, visibleTo } from "../rows/case/case-access.ts";
import { recordAccess, type SchoolStaff } from "../rows/staff/staff.ts";

type ReceiptDeps = Pick<Deps, "db" | "now" | "documentPrinter">;

/**
 * What a student has to show that she paid, as a page in both languages; of money that pays nothing any more, that it is returned.
 * @throws DomainError not_found when she has no such case, not_paid_yet
 */
export async function receiptPdf(deps: ReceiptDeps, studentId: string, serial: string): Promise<Buffer> {
  return deps.documentPrinter.pdf(await receipt(deps, { serial, ...visibleTo(studentId) }));
}

/** The same for a school that took the cash, to give it to the student; printing it is kept in the trail. @throws like `receiptPdf` */
export async function schoolReceiptPdf(
  deps: ReceiptDeps,
  staff: SchoolStaff,
  serial: string,
): Promise<Buffer> {
  const id = await schoolCaseId(deps, staff, serial);
  const document = await receipt(deps, { id });
  await recordAccess(deps, staff, { action: "case.receipt", subject: serial });
  return deps.documentPrinter.pdf(document);
}

/** The page for whoever holds a signed link to it. @throws like `receiptPdf` */
export async function linkedReceiptPdf(deps: ReceiptDeps, serial: string): Promise<Buffer> {
  return deps.documentPrinter.pdf(await receipt(deps, { serial }));
}

/** Writes down that a student is given a link which opens her receipt without a session. @throws like `receiptPdf` */
export async function noteReceiptLink(
  deps: Pick<Deps, "db" | "now">,
  studentId: string,
  serial: string,
): Promise<void> {
  await receipt(deps, { serial, ...visibleTo(studentId) });
  const record = {
    at: deps.now(),
    actor: `student:${studentId}`,
    action: "receipt.link",
    subject: serial,
  };
  await deps.db.$transaction((tx) => appendAudit(tx, record));
}

async function receipt(
  { db, now }: Pick<Deps, "db" | "now">,
  where: Prisma.CardCaseWhereInput,
): Promise<PrintableDocument> {
  const row = await db.cardCase.findFirst({
    where,
    include: {
      school: { select: { name: true, englishName: true } },
      bills: {
        include: { receipts: { where: { state: { in: ["MATCHED", "SURPLUS"] } } } },
        orderBy: { createdAt: "desc" },
      },
    },
  });
  if (!row) throw new DomainError("not_found");
  const sums = row.bills.flatMap(({ receipts, virtualAccount }) =>
    receipts.map((sum) => ({ ...sum, virtualAccount })),
  );
  const paid = sums.find(({ state }) => state === "MATCHED") ?? sums[0];
  if (!paid) throw new DomainError("not_paid_yet");
  const settled = paid.state === "MATCHED";
  const { zh, en } = settled ? notAnInvoice : setAside;
  const printedAt = now();
  return {
    title: `${documentWords.receipt.zh} Receipt`,
    language: "zh-TW",
    note: `${both(companyName)}・${hotline.display}`,
    sections: [
      {
        heading: both(terms.receipt),
        rows: [
          line(terms.serial, row.serial),
          line(terms.amountPaid, money(paid.amount)),
          line(terms.paidAt, formatDay(dayOf(paid.paidAt))),
          line(terms.paidBy, both(channelWords[paid.channel])),
          line(terms.virtualAccount, paid.virtualAccount),
          // Money that is set aside was not paid for what is asked for now.
          ...(settled ? [line(terms.category, both(categoryWords[row.category]))] : []),
          line(terms.school, schoolNameIn(row.school, "en")),
          line(whoWords.student, maskName(row.name)),
          line(printed, `${formatDay(dayOf(printedAt))} ${timeOf(printedAt)}`),
        ],
      },
      {
        heading: both(remark),
        rows: [
          { label: "中文", value: zh },
          { label: "English", value: en },
        ],
      },
    ],
    printedAt,
  };
}

const printed: Localized = { zh: "列印時間", en: "Printed" };
const remark: Localized = { zh: "說明", en: "Note" };
const notAnInvoice: Localized = {
  zh: "本收據證明上列款項已繳清，不是統一發票。",
  en: "This receipt shows that the amount above was paid. It is not a uniform invoice.",
};

const setAside: Localized = {
  zh: "上列款項已收到，但不是這筆申請目前應繳的費用，已另外留存，由一卡通公司核對後退還。不是統一發票。",
  en: "The amount above was received. It does not pay what this application owes now; it is kept aside and iPASS returns it after checking. This is not a uniform invoice.",
};

const line = (label: Localized, value: string) => ({ label: both(label), value });

/** One page serves readers of both languages. */
function both({ zh, en }: Localized): string {
  return zh === en ? zh : `${zh} ${en}`;
}
