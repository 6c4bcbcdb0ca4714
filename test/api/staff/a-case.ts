import { randomUUID } from "node:crypto";
import type { ApiDeps } from "#api/api-deps.ts";
import type { Prisma } from "#prisma/generated/client.ts";
import { issueBill } from "#usecases/rows/bill/issue-bill.ts";
import type { StaffWorld } from "./staff-world.ts";

let count = 0;

/** A case as a submission leaves it, at 533302 unless told; its school needs review and collects nothing. */
export async function aCase(api: ApiDeps, given: Partial<Prisma.CardCaseUncheckedCreateInput> = {}) {
  const { db, seal, now } = api;
  const n = ++count;
  const category = given.category ?? "LOSS_REISSUE";
  const student = await db.student.create({ data: { lineUserId: `U${randomUUID()}` } });
  const consent = await db.consent.create({
    data: { studentId: student.id, noticeVersion: "1", textHash: "0", language: "zh-TW", acceptedAt: now() },
  });
  const tariff = await db.tariff.findFirstOrThrow({ where: { category, schoolCode: null } });
  const { lossFee, cardFee, amountDue } = tariff;
  const cardCase = await db.cardCase.create({
    data: {
      serial: `SEQ${String(n).padStart(12, "0")}`,
      studentId: student.id,
      idempotencyKey: randomUUID(),
      consentId: consent.id,
      category,
      schoolCode: "533302",
      studentNo: `1130${n}`,
      name: `王小明${n}`,
      mobileSealed: seal.seal("0910123456"),
      idType: "NATIONAL",
      idNumberSealed: seal.seal("A123456789"),
      idNumberHash: seal.hash("A123456789"),
      photoMode: category.endsWith("REISSUE") ? "KEEP" : null,
      tariffId: tariff.id,
      ...{ lossFee, cardFee, amountDue },
      submittedAt: now(),
      ...given,
    },
  });
  await issueBill(db, api, cardCase);
  return cardCase;
}

/** @returns id of a stored photo whose bytes are `jpg` */
export async function aPhoto({
  api,
  db,
  photos,
}: Pick<StaffWorld, "api" | "db" | "photos">): Promise<string> {
  const student = await db.student.create({ data: { lineUserId: `U${randomUUID()}` } });
  const { id } = await db.photo.create({
    data: { studentId: student.id, width: 400, height: 500, bytes: 3, checks: [], createdAt: api.now() },
  });
  photos.set(id, Buffer.from("jpg"));
  return id;
}
