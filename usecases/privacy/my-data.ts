import type { Progress } from "#domain/case/snapshot.ts";
import type { Category } from "#domain/category.ts";
import { maskValues, type PersonalValues, personalValues } from "#domain/privacy/personal-values.ts";
import type { SchoolNames } from "#domain/school-name.ts";
import type { HandOffMessage } from "#prisma/generated/client.ts";
import type { Deps } from "../ports/deps.ts";
import type { Tx } from "../ports/transaction.ts";
import { appendAudit } from "../rows/audit/append-audit.ts";
import { fieldsOfCase } from "../rows/case/case-columns.ts";
import { readDraft } from "../rows/draft/draft-row.ts";
import { wordsOf } from "../rows/hand-off/hand-off-message.ts";
import { type StoredRow, storedData } from "./stored-data.ts";

/** Everything that is kept of a student. */
export interface MyDataView {
  asOf: Date;
  since: Date;
  deletionRequestedAt: Date | null;
  consents: {
    noticeVersion: string;
    textHash: string;
    language: string;
    acceptedAt: Date;
    serial: string | null;
  }[];
  stored: StoredRow[];
  cases: {
    serial: string;
    submittedAt: Date;
    category: Category;
    progress: Progress;
    school: SchoolNames;
    values: PersonalValues;
  }[];
  draft: PersonalValues | null;
  /** What she and a desk wrote to each other, oldest first; in a complete copy only. */
  talks: { at: Date; from: "student" | "staff"; text: string }[];
  photos: { photoId: string; uploadedAt: Date; width: number; height: number }[];
  openCases: string[];
}

/**
 * What is kept of a student, to herself.
 * @param complete true for a copy to take away, false for a screen, where numbers are masked
 */
export async function myData(
  { db, now, seal }: Pick<Deps, "db" | "now" | "seal">,
  studentId: string,
  { complete }: { complete: boolean },
): Promise<MyDataView> {
  const { student, cases, consents, photos, talks } = await personalRows(db, studentId);
  const draft = await readDraft(db, seal, studentId);
  const { rows, openCases } = await storedData(db, student);
  const shown = complete ? (values: PersonalValues) => values : maskValues;
  const pending = draft?.fields.consent?.accepted ? [draft.fields.consent] : [];
  return {
    asOf: now(),
    since: student.createdAt,
    deletionRequestedAt: student.deletionRequestedAt,
    consents: [
      ...pending.map(({ noticeVersion, textHash, language, at }) => {
        return { noticeVersion, textHash, language, acceptedAt: new Date(at), serial: null };
      }),
      ...consents.map(({ noticeVersion, textHash, language, acceptedAt, cases: [given] }) => {
        return { noticeVersion, textHash, language, acceptedAt, serial: given?.serial ?? null };
      }),
    ],
    stored: rows,
    cases: cases.map((row) => ({
      serial: row.serial,
      submittedAt: row.submittedAt,
      category: row.category,
      progress: row.progress,
      school: row.school,
      values: shown(personalValues(fieldsOfCase(row, seal))),
    })),
    draft: draft ? shown(personalValues(draft.fields)) : null,
    photos: photos.map(({ id, createdAt, width, height }) => {
      return { photoId: id, uploadedAt: createdAt, width, height };
    }),
    talks: complete ? talks.map((message) => said(message, seal)) : [],
    openCases,
  };
}

function said(message: HandOffMessage, seal: Pick<Deps["seal"], "open">): MyDataView["talks"][number] {
  const from = message.author === "staff" ? "staff" : "student";
  return { at: message.at, from, text: wordsOf(message, seal) };
}

/** A complete copy for the student to take away, with its entry in the trail. */
export async function exportMyData(
  deps: Pick<Deps, "db" | "now" | "seal">,
  studentId: string,
  format: "json" | "pdf",
): Promise<MyDataView> {
  const view = await myData(deps, studentId, { complete: true });
  await deps.db.$transaction((tx) =>
    appendAudit(tx, {
      at: deps.now(),
      actor: `student:${studentId}`,
      action: "me.export",
      subject: studentId,
      details: { format },
    }),
  );
  return view;
}

/** The rows of a student; cases bound to her account are another's and not among them. */
async function personalRows(tx: Tx, studentId: string) {
  const newest = { submittedAt: "desc" } as const;
  return {
    student: await tx.student.findUniqueOrThrow({ where: { id: studentId } }),
    cases: await tx.cardCase.findMany({ where: { studentId }, include: { school: true }, orderBy: newest }),
    consents: await tx.consent.findMany({
      where: { studentId },
      include: { cases: { select: { serial: true } } },
      orderBy: { acceptedAt: "desc" },
    }),
    photos: await tx.photo.findMany({
      where: { studentId, deletedAt: null },
      orderBy: { createdAt: "desc" },
    }),
    talks: await tx.handOffMessage.findMany({ where: { handOff: { studentId } }, orderBy: { seq: "asc" } }),
  };
}
