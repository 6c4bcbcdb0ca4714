import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import type { Prisma } from "#prisma/generated/client.ts";
import { aCase } from "#test/factories/case.ts";
import { aJpeg, aPdf } from "#test/factories/photo.ts";
import { type TestDatabase, testDatabase } from "#test/support/database.ts";
import { findOrCreateStudent } from "#usecases/rows/student/line-account.ts";
import { messageId } from "../../simulator/ids.ts";
import type { Simulator } from "../../simulator/server.ts";
import type { Student } from "../../simulator/students/student.ts";
import { eventually } from "./support/eventually.ts";
import { aFriend, anEvent, buttonData, deliver, saidTo } from "./support/line-user.ts";
import { aSimulator, runningBot, SECRET } from "./support/running-bot.ts";

let database: TestDatabase;
let simulator: Simulator;
let running: Awaited<ReturnType<typeof runningBot>>;
let jpeg: Buffer;

beforeAll(async () => {
  database = await testDatabase();
  simulator = await aSimulator();
  running = await runningBot(database, simulator);
  jpeg = await aJpeg();
});
beforeEach(() => simulator.world.faults.clear());
afterAll(async () => {
  await running.close();
  await simulator.close();
  await database.close();
});

const send = (event: object) => deliver(running.origin, SECRET, event);

async function turn(student: Student, changes: object): Promise<string> {
  const before = saidTo(student).length;
  expect(await send(anEvent(simulator, student, { ...changes }))).toBe(200);
  await eventually(() => expect(saidTo(student).length).toBeGreaterThan(before));
  return saidTo(student).slice(before).join("\n");
}
const says = (student: Student, text: string) => turn(student, { message: { type: "text", id: "1", text } });
const taps = (student: Student, button: string) =>
  turn(student, { type: "postback", message: undefined, postback: { data: buttonData(student, button) } });

/** A picture that waits at LINE's content endpoint. */
function aPicture(bytes: Buffer = jpeg) {
  const id = messageId();
  simulator.world.contents.set(id, { type: "image/jpeg", bytes });
  return { type: "image", id, contentProvider: { type: "line" } };
}
const sends = (student: Student, message: object) => turn(student, { message });
const unsends = (student: Student, id: string) =>
  send(
    anEvent(simulator, student, {
      type: "unsend",
      message: undefined,
      replyToken: undefined,
      unsend: { messageId: id },
    }),
  );

async function formOf({ userId }: Student) {
  const where = { lineUserId: userId };
  const student = await database.db.student.findUnique({ where, include: { draft: true, photos: true } });
  return { fields: student?.draft?.fields as Prisma.JsonObject | undefined, photos: student?.photos ?? [] };
}
const photoOf = async (student: Student) =>
  (await formOf(student)).fields?.photo as { mode: string; photoId: string } | undefined;

/** Somebody with the form for a new card before her. */
async function fillingIn(button = "newCard"): Promise<Student> {
  const student = aFriend(simulator);
  await says(student, "我的卡不見了");
  await taps(student, "agree");
  await taps(student, button);
  await eventually(async () => expect((await formOf(student)).fields).toBeDefined());
  return student;
}
const lastOffer = ({ entries }: Student) => JSON.stringify(entries.at(-1)?.message.quickReply);

it("puts a photo of the chat into the form, links to where it is cropped, and says what is still missing", async () => {
  const student = await fillingIn();
  expect(lastOffer(student)).toContain('"cameraRoll"');
  const said = await sends(student, aPicture());
  expect(said).toContain("照片收到了");
  expect(said).toMatch(/還差：.*學校/);
  expect(said).not.toMatch(/還差：.*照片/);
  expect(JSON.stringify(student.entries)).toContain("/apply?field=photo.photoId");
  const photo = await photoOf(student);
  expect(photo?.mode).toBe("NEW");
  expect(await running.deps.photos.get(photo!.photoId)).toBeDefined();
  expect(simulator.world.quota.used).toBe(0);
});

it("takes a photo as soon as the notices are accepted, before she has chosen anything", async () => {
  const student = aFriend(simulator);
  await says(student, "申請");
  await taps(student, "agree");
  expect(await sends(student, aPicture())).toContain("照片收到了");
  expect(await photoOf(student)).toMatchObject({ mode: "NEW" });
  await taps(student, "lost");
  await taps(student, "newCard");
  await eventually(async () =>
    expect((await formOf(student)).fields).toMatchObject({ category: "LOSS_REISSUE" }),
  );
  expect(await photoOf(student)).toMatchObject({ mode: "NEW" });
});

it.each([
  ["nobody asked for one", async () => aFriend(simulator), "我同意"],
  ["the notices are not accepted", aReader, "我同意"],
  ["what she wants needs none", () => fillingIn("refund"), "目前用不到"],
] as const)("neither fetches nor keeps a photo when %s, and says why", async (_name, someone, why) => {
  const student = await someone();
  const calls = () => simulator.world.log.list().filter(({ path }) => path.endsWith("/content")).length;
  const before = calls();
  expect(await sends(student, aPicture())).toContain(why);
  expect(calls()).toBe(before);
  expect((await formOf(student)).photos).toEqual([]);
});

async function aReader(): Promise<Student> {
  const student = aFriend(simulator);
  await says(student, "申請");
  return student;
}

it.each([
  ["over 12 MB", () => Buffer.alloc(12 * 1024 * 1024 + 1, 7), "太大"],
  ["that is a PDF inside", () => aPdf(), "JPG"],
  ["that is cut off", () => jpeg.subarray(0, 3000), "打不開"],
])("refuses one %s with the remedy, and asks again", async (_name, bytes, reason) => {
  const student = await fillingIn();
  expect(await sends(student, aPicture(bytes()))).toContain(reason);
  expect(lastOffer(student)).toContain('"camera"');
  expect(await photoOf(student)).toBeUndefined();
});

it("refuses a tiny one, one that is gone, and one that LINE does not have", async () => {
  const student = await fillingIn();
  expect(await sends(student, aPicture(await aJpeg(100, 120)))).toContain("太小");
  expect(await sends(student, { type: "image", id: "404", contentProvider: { type: "line" } })).toContain(
    "收回或過期",
  );
  const external = {
    ...aPicture(),
    contentProvider: { type: "external", originalContentUrl: "http://127.0.0.1/" },
  };
  expect(await sends(student, external)).toContain("不在 LINE 裡");
  expect(await sends(student, { type: "file", id: "9", fileName: "photo.pdf", fileSize: 10 })).toContain(
    "PDF",
  );
  expect(await photoOf(student)).toBeUndefined();
});

it.each([
  ["in any order", [3, 1, 2].map((index) => ({ index, total: 3 }))],
  ["without numbers", [{}, {}, {}]],
  ["the first of which never comes", [{ index: 2, total: 2 }]],
])("uses the picture that comes first of several sent at once, %s, and answers once", async (_name, sets) => {
  const student = await fillingIn();
  const pictures = sets.map((numbers) => ({ ...aPicture(), imageSet: { id: "set", ...numbers } }));
  const before = saidTo(student).length;
  for (const message of pictures) await send(anEvent(simulator, student, { message }));
  await eventually(() => expect(saidTo(student).slice(before).join()).toContain("只用一張"));
  await eventually(async () =>
    expect(await database.db.inboxEvent.count({ where: { answeredAt: null } })).toBe(0),
  );
  expect(
    saidTo(student)
      .slice(before)
      .filter((said) => said.includes("照片")),
  ).toHaveLength(2);
  const { photos } = await formOf(student);
  expect(photos.map(({ lineMessageId }) => lineMessageId)).toEqual([pictures[0]!.id]);
});

it("takes the newest of two sent one after the other, and the same event only once", async () => {
  const student = await fillingIn();
  const picture = aPicture();
  const event = anEvent(simulator, student, { message: picture });
  const before = saidTo(student).length;
  await Promise.all([send(event), send(event), send({ ...event, deliveryContext: { isRedelivery: true } })]);
  await eventually(() => expect(saidTo(student).length).toBeGreaterThan(before));
  const said = saidTo(student).length;
  await send(event);
  const newer = aPicture();
  await sends(student, newer);
  expect(
    saidTo(student)
      .slice(before, said)
      .filter((words) => words.includes("照片收到了")),
  ).toHaveLength(1);
  const { photos } = await formOf(student);
  expect(photos).toHaveLength(2);
  const named = photos.find(({ lineMessageId }) => lineMessageId === newer.id);
  expect((await photoOf(student))?.photoId).toBe(named?.id);
});

it("deletes a photo that is unsent, and says so at the next turn", async () => {
  const student = await fillingIn();
  const picture = aPicture();
  await sends(student, picture);
  const { photoId } = (await photoOf(student))!;
  const before = saidTo(student).length;
  await unsends(student, picture.id);
  await eventually(async () => expect(await photoOf(student)).toBeUndefined());
  // The file goes after the row that named it.
  await eventually(async () => expect(await running.deps.photos.get(photoId)).toBeUndefined());
  await eventually(async () =>
    expect(await database.db.inboxEvent.count({ where: { answeredAt: null } })).toBe(0),
  );
  expect(saidTo(student)).toHaveLength(before);
  expect(await says(student, "費用")).toContain("收回的照片已經刪除");
  expect(await says(student, "費用")).not.toContain("收回的照片");
  // Unsending any other message changes nothing.
  await unsends(student, "325708");
  expect(await says(student, "費用")).not.toContain("收回的照片");
});

it("keeps an unsent photo that was sent in with a case, and says so", async () => {
  const student = await fillingIn();
  const picture = aPicture();
  await sends(student, picture);
  const { photoId } = (await photoOf(student))!;
  const { id: studentId } = await findOrCreateStudent(running.deps, student.userId);
  await aCase(running.deps, { studentId, form: { photo: { mode: "NEW", photoId } } });
  await unsends(student, picture.id);
  await eventually(async () =>
    expect(await database.db.inboxEvent.count({ where: { answeredAt: null } })).toBe(0),
  );
  expect(await says(student, "進度")).toContain("已隨申請送出");
  expect(await running.deps.photos.get(photoId)).toBeDefined();
});

it("takes a photo for a case that was returned for one, to be sent in on the page", async () => {
  const student = aFriend(simulator);
  const { id: studentId } = await findOrCreateStudent(running.deps, student.userId);
  const columns = { review: "RETURNED", returnReasons: ["PHOTO"] } as const;
  const { serial } = await aCase(running.deps, {
    studentId,
    columns: { ...columns, returnReasons: ["PHOTO"] },
  });
  expect(await sends(student, aPicture())).toContain("還差一步");
  const [photo] = (await formOf(student)).photos.filter(({ lineMessageId }) => lineMessageId !== null);
  expect(JSON.stringify(student.entries)).toContain(`/cases/${serial}/fix?photo=${photo!.id}`);
});

it("tries again when LINE does not hand the photo over, without holding up others", async () => {
  const student = await fillingIn();
  simulator.world.faults.add({
    endpoint: "content",
    answer: "error",
    applied: false,
    delayMs: 0,
    times: 1,
  } as never);
  const before = saidTo(student).length;
  await send(anEvent(simulator, student, { message: aPicture() }));
  expect(await says(aFriend(simulator), "費用")).toContain("NT$120");
  await eventually(async () => {
    running.deps.advance(1_000);
    await running.bot.recover();
    expect(saidTo(student).slice(before).join()).toContain("照片收到了");
  });
  expect((await formOf(student)).photos).toHaveLength(1);
});

it("says at the last try that LINE keeps the photo, and what to do", async () => {
  const student = await fillingIn();
  simulator.world.faults.add({
    endpoint: "content",
    answer: "error",
    applied: false,
    delayMs: 0,
    times: 3,
  } as never);
  const before = saidTo(student).length;
  await send(anEvent(simulator, student, { message: aPicture() }));
  await eventually(async () => {
    running.deps.advance(4_000);
    await running.bot.recover();
    expect(saidTo(student).slice(before).join()).toContain("暫時沒把照片給我們");
  });
  expect(await photoOf(student)).toBeUndefined();
});

it("shows the loading animation while a photo is slow, and answers others meanwhile", async () => {
  const student = await fillingIn();
  simulator.world.faults.add({
    endpoint: "content",
    answer: "normal",
    applied: true,
    delayMs: 2_500,
    times: 1,
  } as never);
  const before = saidTo(student).length;
  await send(anEvent(simulator, student, { message: aPicture() }));
  const other = aFriend(simulator);
  await says(other, "費用");
  expect(saidTo(student)).toHaveLength(before);
  await eventually(() => expect(saidTo(student).length).toBeGreaterThan(before));
  const loading = simulator.world.log.list().filter(({ path }) => path.endsWith("/loading/start"));
  expect(loading.map(({ request }) => JSON.parse(request).chatId)).toContain(student.userId);
  expect(loading.map(({ request }) => JSON.parse(request).chatId)).not.toContain(other.userId);
});
