import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { CardCase } from "#prisma/generated/client.ts";
import { aCase } from "#test/factories/case.ts";
import { aJpeg } from "#test/factories/photo.ts";
import { type ApiWorld, apiWorld, type Device } from "#test/support/api-world.ts";
import { errorOf } from "#test/support/error-of.ts";
import { changeCase } from "#usecases/rows/case/change-case.ts";
import { lockCase } from "#usecases/rows/case/lock-case.ts";

let world: ApiWorld;
beforeAll(async () => {
  world = await apiWorld();
});
afterAll(() => world.close());

let device: Device;
let studentId: string;
beforeEach(async () => {
  device = await world.signIn();
  studentId = (await world.db.student.findUniqueOrThrow({ where: { lineUserId: device.lineUserId } })).id;
});

/** A case that the school sent back with these reasons. */
function aReturnedCase(returnReasons: string[], columns = {}) {
  return aCase(world.deps, {
    studentId,
    form: { photo: { mode: "KEEP" } },
    columns: { review: "RETURNED", returnReasons, version: 5, ...columns },
  });
}

const rowOf = ({ id }: CardCase) => world.db.cardCase.findUniqueOrThrow({ where: { id } });

async function uploaded(by: Device): Promise<string> {
  const form = new FormData();
  form.append("photo", new Blob([new Uint8Array(await aJpeg())], { type: "image/jpeg" }), "p.jpg");
  return ((await (await by.post("/photos", form)).json()) as { photoId: string }).photoId;
}

it("says what the school asked for, in its words and ours", async () => {
  const { id, serial } = await aReturnedCase(["PHOTO", "NAME"]);
  await world.db.caseHistory.create({
    data: {
      caseId: id,
      at: world.deps.now(),
      actor: "staff:x",
      code: "returned",
      details: { reasons: ["PHOTO", "NAME"], reason: "頭髮遮住眼睛" },
    },
  });
  expect(await (await device.get(`/cases/${serial}`)).json()).toMatchObject({
    version: 5,
    returnItems: [
      { reason: "PHOTO", fields: ["photo"] },
      { reason: "NAME", fields: ["name"] },
    ],
    returnWords: "頭髮遮住眼睛",
    status: { code: "unpaidReturned", fix: { code: "RESUBMIT", path: `/cases/${serial}/fix` } },
    waitingFor: expect.arrayContaining([
      expect.objectContaining({ code: "returnedItem", who: "student", whoText: "您", expectedBy: null }),
    ]),
  });
});

it("sends the asked items back to the school, once, with a row in the history", async () => {
  const cardCase = await aReturnedCase(["PHOTO", "NAME", "STUDENT_NO", "ID_NUMBER"]);
  const photoId = await uploaded(device);
  const fix = {
    version: 5,
    photo: { mode: "NEW", photoId },
    name: " 王大明 ",
    studentNo: "fx-1",
    idType: "RESIDENT",
    idNumber: "a800000014",
  };
  const answers = await Promise.all([1, 2, 3].map(() => device.patch(`/cases/${cardCase.serial}`, fix)));
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
  expect(await answers.find(({ status }) => status === 200)!.json()).toMatchObject({
    review: "PENDING",
    version: 6,
    returnItems: [],
    name: "王○明",
    timeline: expect.arrayContaining([expect.objectContaining({ code: "resubmitted", who: "student" })]),
  });
  const row = await rowOf(cardCase);
  expect(row).toMatchObject({
    review: "PENDING",
    returnReasons: [],
    name: "王大明",
    studentNo: "FX-1",
    idType: "RESIDENT",
    photoMode: "NEW",
    photoId,
    idNumberHash: world.deps.seal.hash("A800000014"),
    mobileSealed: cardCase.mobileSealed,
  });
  expect(world.deps.seal.open(row.idNumberSealed)).toBe("A800000014");
  const history = await world.db.caseHistory.findMany({
    where: { caseId: cardCase.id, code: "resubmitted" },
  });
  expect(history).toMatchObject([{ actor: `student:${studentId}` }]);
  expect(JSON.stringify(history[0]!.details)).not.toMatch(/A8000|大明/);
});

describe("refuses and changes nothing", () => {
  const refused = async (cardCase: CardCase, fix: object, by = device) => {
    const answer = await errorOf(await by.patch(`/cases/${cardCase.serial}`, fix));
    expect(await rowOf(cardCase)).toEqual(cardCase);
    return answer;
  };

  it("what was not asked for", async () => {
    const cardCase = await aReturnedCase(["NAME"]);
    expect(await refused(cardCase, { name: "王大明", studentNo: "9", idNumber: "A123456789" })).toMatchObject(
      {
        status: 422,
        fields: { studentNo: "沒有請您修改這一項。", idNumber: expect.any(String) },
      },
    );
    expect(await refused(cardCase, { name: "王大明", mobile: "0910123456" })).toMatchObject({
      code: "unknown_field",
    });
    expect(await refused(cardCase, { name: "王大明", returnReasons: [] })).toMatchObject({
      code: "unknown_field",
    });
  });

  it("half an answer, and a wrong one", async () => {
    const cardCase = await aReturnedCase(["NAME", "ID_NUMBER", "OTHER"]);
    expect(await refused(cardCase, { name: " " })).toMatchObject({
      status: 422,
      fields: { name: expect.any(String), idNumber: expect.any(String), remark: expect.any(String) },
    });
    const wrong = { name: "<b>王</b>", idNumber: "A123456788", remark: "x".repeat(201) };
    expect(Object.keys((await refused(cardCase, wrong)).fields!).sort()).toEqual([
      "idNumber",
      "name",
      "remark",
    ]);
  });

  it("a version that is not the newest", async () => {
    const cardCase = await aReturnedCase(["NAME"]);
    expect(await refused(cardCase, { version: 4, name: "王大明" })).toMatchObject({ code: "stale_version" });
  });

  it("a case that the school did not return, or that is over", async () => {
    const pending = await aCase(world.deps, { studentId });
    expect(await refused(pending, { name: "王大明" })).toMatchObject({ code: "illegal_transition" });
    await world.db.cardCase.update({ where: { id: pending.id }, data: { progress: "VOIDED" } });
    const over = await aReturnedCase(["NAME"], { progress: "LAPSED" });
    expect(await refused(over, { name: "王大明" })).toMatchObject({ code: "illegal_transition" });
  });

  it("somebody else's case and somebody else's photo", async () => {
    const other = await world.signIn();
    const cardCase = await aReturnedCase(["PHOTO"]);
    expect(await refused(cardCase, { photo: { mode: "KEEP" } }, other)).toMatchObject({ code: "not_found" });
    await aCase(world.deps, {
      studentId: (await world.db.student.findUniqueOrThrow({ where: { lineUserId: other.lineUserId } })).id,
    });
    const foreign = await uploaded(other);
    expect(await refused(cardCase, { photo: { mode: "NEW", photoId: foreign } })).toMatchObject({
      fields: { "photo.photoId": expect.any(String) },
    });
    expect(await refused(cardCase, { photo: { mode: "NEW" } })).toMatchObject({ status: 422 });
  });

  it("a student number under which she has an open case already", async () => {
    const cardCase = await aReturnedCase(["STUDENT_NO"]);
    const { serial } = await aCase(world.deps, { studentId, form: { studentNo: "TAKEN" } });
    expect(await refused(cardCase, { studentNo: "taken" })).toMatchObject({
      code: "case_already_open",
      fields: { serial },
    });
  });
});

it("takes the photo that was asked for while a form without consent lies about", async () => {
  const cardCase = await aReturnedCase(["PHOTO"]);
  await device.put("/draft", { consent: { noticeVersion: "2026-11", accepted: false } });
  const photoId = await uploaded(device);
  const fixed = await device.patch(`/cases/${cardCase.serial}`, { photo: { mode: "NEW", photoId } });
  expect(fixed.status).toBe(200);
});

it("meets the school's approval in the same moment without harm", async () => {
  const cardCase = await aReturnedCase(["NAME"]);
  const approve = world.db.$transaction(async (tx) =>
    changeCase(tx, await lockCase(tx, cardCase.id), "approved", { actor: "staff:x", at: world.deps.now() }),
  );
  const [fixed] = await Promise.all([
    device.patch(`/cases/${cardCase.serial}`, { version: 5, name: "王大明" }),
    approve,
  ]);
  expect([200, 409]).toContain(fixed.status);
  const row = await rowOf(cardCase);
  expect(row.review).toBe("APPROVED");
  expect(row.name).toBe(fixed.status === 200 ? "王大明" : "王小明");
});

it("takes another reason for a card that is still there, within its category", async () => {
  const cardCase = await aCase(world.deps, {
    studentId,
    category: "REISSUE",
    columns: { review: "RETURNED", returnReasons: ["CATEGORY"] },
  });
  const path = `/cases/${cardCase.serial}`;
  const fix = { reissueReason: "OTHER", remark: "改名" };
  expect(await errorOf(await device.patch(path, fix))).toMatchObject({
    fields: { reissueReasonText: expect.any(String) },
  });
  expect((await device.patch(path, { ...fix, reissueReasonText: "更換姓名" })).status).toBe(200);
  expect(await rowOf(cardCase)).toMatchObject({ reissueReason: "OTHER", amountDue: 120, remark: "改名" });
});
