import { afterAll, beforeAll, expect, it } from "vitest";
import { aCase } from "#test/factories/case.ts";
import { type TestDatabase, testDatabase } from "#test/support/database.ts";
import { saveDraft } from "#usecases/draft/save-draft.ts";
import { findOrCreateStudent } from "#usecases/rows/student/line-account.ts";
import type { Simulator } from "../../simulator/server.ts";
import type { Student } from "../../simulator/students/student.ts";
import { eventually } from "./support/eventually.ts";
import { aFriend, anEvent, buttonData, deliver, saidTo } from "./support/line-user.ts";
import { aSimulator, runningBot, SECRET } from "./support/running-bot.ts";

let database: TestDatabase;
let simulator: Simulator;
let running: Awaited<ReturnType<typeof runningBot>>;

beforeAll(async () => {
  database = await testDatabase();
  simulator = await aSimulator();
  running = await runningBot(database, simulator);
});
afterAll(async () => {
  await running.close();
  await simulator.close();
  await database.close();
});

/** Sends one event and waits for what the bot says to it. */
async function turn(student: Student, changes: object): Promise<string> {
  const before = saidTo(student).length;
  expect(await deliver(running.origin, SECRET, anEvent(simulator, student, { ...changes }))).toBe(200);
  await eventually(() => expect(saidTo(student).length).toBeGreaterThan(before));
  return saidTo(student).slice(before).join("\n");
}
const says = (student: Student, text: string) => turn(student, { message: { type: "text", id: "1", text } });
const taps = (student: Student, button: string) => tapsOn(student, buttonData(student, button));
const tapsOn = (student: Student, data: string) =>
  turn(student, { type: "postback", message: undefined, postback: { data } });

async function draftOf({ userId }: Student) {
  const student = await database.db.student.findUnique({
    where: { lineUserId: userId },
    include: { draft: true },
  });
  return student?.draft?.fields as Record<string, unknown> | undefined;
}

/** The answer goes out first; what the chat knows is in her draft a moment later. */
const draftHas = (student: Student, fields: object) =>
  eventually(async () => expect(await draftOf(student)).toMatchObject(fields));

it("leads from 「我的卡不見了」 to the form, with what she chose in her draft", async () => {
  const student = aFriend(simulator);
  const notices = await says(student, "我的卡不見了");
  expect(notices).toContain("3小時內");
  await eventually(async () => expect(await draftOf(student)).toBeUndefined());
  expect(await taps(student, "agree")).toContain("NT$120");
  const form = await taps(student, "newCard");
  expect(form).toContain("掛失暨補發");
  expect(JSON.stringify(student.entries)).toContain("/apply");
  await draftHas(student, { category: "LOSS_REISSUE" });
  // The page takes over from there: what the chat wrote is a draft like its own.
  const { id } = await findOrCreateStudent(running.deps, student.userId);
  const { fields } = await saveDraft(running.deps, id, { studentNo: "0123456" });
  expect(fields).toMatchObject({ category: "LOSS_REISSUE", studentNo: "0123456" });
  await eventually(async () =>
    expect(await draftOf(student)).toMatchObject({
      consent: { accepted: true, noticeVersion: "2026-11" },
      cardState: "LOST",
      category: "LOSS_REISSUE",
    }),
  );
});

it("shows the paper route to who declines, and keeps nothing", async () => {
  const student = aFriend(simulator);
  await says(student, "申請");
  const paper = await taps(student, "refuse");
  for (const fact of ["42307808", "一卡通票證股份有限公司", "NT$135", "學號：0123456"])
    expect(paper).toContain(fact);
  expect(await database.db.student.count({ where: { lineUserId: student.userId } })).toBe(0);
});

it("lets an old button change nothing and says where she stands", async () => {
  const student = aFriend(simulator);
  await says(student, "我的卡不見了");
  const old = buttonData(student, "agree");
  await says(student, "重新開始");
  expect(await tapsOn(student, old)).toMatch(/已經不能使用[\s\S]*我同意/);
  expect(await says(student, "真人客服")).toContain("(07)791-2000");
});

it("throws the draft away only after she confirms", async () => {
  const student = aFriend(simulator);
  await says(student, "我的卡壞了");
  await taps(student, "agree");
  await taps(student, "damaged");
  await eventually(async () =>
    expect(await draftOf(student)).toMatchObject({ category: "REISSUE", reissueReason: "DAMAGED" }),
  );
  await says(student, "取消");
  expect(await taps(student, "cancelNo")).toContain("繼續");
  await eventually(async () => expect(await draftOf(student)).toBeDefined());
  await says(student, "取消");
  await taps(student, "cancelYes");
  await eventually(async () => expect(await draftOf(student)).toBeUndefined());
});

it("gives the bill and the progress of a case, and speaks English when told to", async () => {
  const student = aFriend(simulator);
  const { id: studentId } = await findOrCreateStudent(running.deps, student.userId);
  const { serial } = await aCase(running.deps, { studentId });
  expect(await says(student, "進度")).toContain(serial);
  const bill = await says(student, "繳費");
  const { virtualAccount } = await database.db.bill.findFirstOrThrow({ where: { case: { serial } } });
  expect(bill).toContain(virtualAccount);
  await says(student, "English");
  expect(await says(student, "status")).toContain("Not paid yet");
});

it("forgets the dialog about a form that was sent meanwhile", async () => {
  const student = aFriend(simulator);
  await says(student, "我的卡不見了");
  await taps(student, "agree");
  await taps(student, "newCard");
  const { id: studentId } = await findOrCreateStudent(running.deps, student.userId);
  await aCase(running.deps, { studentId, category: "LOSS_REISSUE" });
  await database.db.draft.deleteMany({ where: { studentId } });
  await says(student, "進度");
  await eventually(async () => {
    const where = { lineUserId: student.userId };
    expect((await database.db.conversation.findUniqueOrThrow({ where })).state).toBe("idle");
  });
});

it("finds its way back from the draft when the conversation is gone or of an older dialog", async () => {
  const student = aFriend(simulator);
  await says(student, "我的卡不見了");
  await taps(student, "agree");
  await taps(student, "refund");
  await database.db.conversation.update({
    where: { lineUserId: student.userId },
    data: { version: 0, state: "gone" },
  });
  expect(await says(student, "⁇")).toContain("還沒送出");
  await database.db.conversation.delete({ where: { lineUserId: student.userId } });
  expect(await says(student, "⁇")).toContain("還沒送出");
});

it("takes stickers, pictures and places kindly", async () => {
  const student = aFriend(simulator);
  for (const type of ["sticker", "image", "location", "audio", "video", "file", "unheardOf"])
    expect(await turn(student, { message: { type, id: "1" } })).not.toBe("");
});

it("takes the name of an emoji for no answer, no call for a person and no choice of language", async () => {
  const student = aFriend(simulator);
  const named = (text: string) =>
    turn(student, { message: { type: "text", id: "1", text, emojis: [{ index: 0, length: text.length }] } });
  await says(student, "我的卡不見了");
  for (const name of ["(同意)", "(真人客服)"]) expect(await named(name)).toContain("表情符號");
  // The third that says nothing in words is answered with help, in the language that she has.
  expect(await named("(English)")).toContain("請先閱讀注意事項");
});

it("changes what she chooses anew and drops what is of no use then, but keeps the rest and the time of her consent", async () => {
  const student = aFriend(simulator);
  await says(student, "我的卡不見了");
  await taps(student, "agree");
  await taps(student, "refund");
  await draftHas(student, { category: "LOSS_REFUND" });
  const { id } = await findOrCreateStudent(running.deps, student.userId);
  await saveDraft(running.deps, id, {
    name: "王小明",
    refund: { method: "CHEQUE", address: "高雄市前鎮區一心路1號" },
  });
  const { consent } = (await draftOf(student))!;
  running.deps.advance(60_000);
  await says(student, "上一步");
  await taps(student, "nothing");
  await eventually(async () => {
    const fields = await draftOf(student);
    expect(fields).toMatchObject({ category: "LOSS_ONLY", name: "王小明", consent: consent as object });
    expect(fields).not.toHaveProperty("refund");
  });
});

it("takes 5,000 characters, odd or not, for what they are", async () => {
  const student = aFriend(simulator);
  for (const text of ["我的卡不見了".repeat(833), "\u202e\u200b{".repeat(1666), "🙏".repeat(2500)])
    expect(await says(student, text)).not.toMatch(/系統剛剛|undefined/);
});
