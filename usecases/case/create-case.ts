import { dayOf } from "#domain/calendar.ts";
import { caseSerial } from "#domain/case/serial.ts";
import { frozenPrice } from "#domain/money/tariff.ts";
import type { CardCase } from "#prisma/generated/client.ts";
import type { Deps } from "../ports/deps.ts";
import type { Tx } from "../ports/transaction.ts";
import { issueBill } from "../rows/bill/issue-bill.ts";
import { type CompleteForm, caseColumns } from "../rows/case/case-columns.ts";
import { beginCase, noteOnCase } from "../rows/case/change-case.ts";
import { confirmBySending } from "../rows/case/confirm-by-sending.ts";
import type { StoredConsent } from "../rows/draft/stored-fields.ts";
import type { LockedStudent } from "../rows/student/lock-student.ts";
import { tariffInForce } from "../rows/tariff/tariff-in-force.ts";

type CreateDeps = Pick<Deps, "now" | "seal" | "settings">;

interface Submission {
  student: LockedStudent;
  form: CompleteForm;
  besideAnother: boolean;
  idempotencyKey: string;
}

/** Writes the case of a complete form with its consent, bill, history and notice; callers hold the student's lock. */
export async function createCase(
  tx: Tx,
  deps: CreateDeps,
  { student, form, besideAnother, idempotencyKey }: Submission,
): Promise<CardCase> {
  const at = deps.now();
  const { category, schoolCode } = form;
  const tariff = await tariffInForce(tx, { category, schoolCode, day: dayOf(at) });
  const price = frozenPrice(tariff);
  const cardCase = await beginCase(tx, {
    ...caseColumns(form, { seal: deps.seal, at }),
    serial: await nextSerial(tx),
    studentId: student.id,
    idempotencyKey,
    besideAnother,
    saidAdult: form.minor === false,
    consentId: await recordConsent(tx, student.id, form.consent),
    tariffId: tariff.id,
    ...price,
    // With nothing to pay it is with iPASS from now on.
    ...(price.deductedFee > 0 && { progress: "PROCESSING" }),
    submittedAt: at,
  });
  if (price.deductedFee > 0) {
    await confirmBySending(tx, cardCase, at);
  } else if (!cardCase.school.collects) {
    await issueBill(tx, deps, cardCase);
    await noteOnCase(tx, cardCase, "billIssued", { actor: "system", at });
  }
  return cardCase;
}

async function recordConsent(tx: Tx, studentId: string, consent: StoredConsent): Promise<string> {
  const { noticeVersion, textHash, language, at, receiptInChat = false } = consent;
  const row = await tx.consent.create({
    data: { studentId, noticeVersion, textHash, language, acceptedAt: new Date(at), receiptInChat },
  });
  return row.id;
}

async function nextSerial(tx: Tx): Promise<string> {
  const [row] = await tx.$queryRaw<{ number: bigint }[]>`select nextval('case_serial_seq') as number`;
  return caseSerial("SEQ", Number(row!.number));
}
