import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { afterAll, beforeAll, expect, it } from "vitest";
import { openSession, type Session } from "#bot/inbox/session.ts";
import { stepWrites } from "#bot/inbox/writes.ts";
import { categories } from "#domain/category.ts";
import { categoryCodes, reissueReasonCodes } from "#domain/codes.ts";
import { type TestDeps, testDeps } from "#test/factories/deps.ts";
import { aStudent } from "#test/factories/student.ts";
import { type TestDatabase, testDatabase } from "#test/support/database.ts";
import { type ChatFacts, chatFacts } from "#usecases/draft/chat-facts.ts";
import { saveDraft } from "#usecases/draft/save-draft.ts";
import { readDraft } from "#usecases/rows/draft/draft-row.ts";
import type { DraftPatch } from "#usecases/rows/draft/merge-patch.ts";

const noticeVersion = "2026-11";
let database: TestDatabase;
let deps: TestDeps;
let session: Session;
let hash: string;
beforeAll(async () => {
  database = await testDatabase();
  deps = await testDeps(database.db);
  session = await openSession(database.url, () => undefined);
  const notice = await database.db.noticeText.findFirstOrThrow({
    where: { version: noticeVersion, language: "zh-TW" },
  });
  hash = notice.hash;
});
afterAll(async () => {
  await session.close();
  await database.close();
});

type Student = { id: string; lineUserId: string };

/** What the dialog knows when it hands over to the page; with a card that is lost a reason may be left from before. */
type Choice = Pick<ChatFacts, "category" | "reason" | "receiptInChat">;
const aReason = fc.constantFrom(...reissueReasonCodes);
const receiptInChat = fc.boolean();
const aChoice: fc.Arbitrary<Choice> = fc.oneof(
  fc.record({ category: fc.constant("REISSUE" as const), reason: aReason, receiptInChat }),
  fc.record({
    receiptInChat,
    category: fc.constantFrom(...categoryCodes.filter((category) => category !== "REISSUE")),
    reason: fc.option(aReason, { nil: undefined }),
  }),
);

const orNull = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { freq: 4 });
const aPatch: fc.Arbitrary<DraftPatch> = fc.record(
  {
    consent: fc.record({
      noticeVersion: fc.constant(noticeVersion),
      accepted: fc.constantFrom(true, true, false),
    }),
    cardState: orNull(fc.constantFrom("LOST", "PRESENT")),
    category: orNull(fc.constantFrom(...categoryCodes)),
    reissueReason: orNull(fc.constantFrom(...reissueReasonCodes)),
    reissueReasonText: orNull(fc.constantFrom("更名", "")),
    schoolCode: orNull(fc.constantFrom("533302", "353301")),
    studentNo: orNull(fc.constantFrom("0123456", " ａ１ ")),
    name: orNull(fc.constantFrom("王小明", "高潞·以用 Kawlo")),
    mobile: orNull(fc.constant("0910123456")),
    landline: orNull(fc.constant("07-7939888")),
    remark: orNull(fc.constant("改名為王大明")),
    idType: orNull(fc.constantFrom("NATIONAL", "PASSPORT")),
    idNumber: orNull(fc.constant("A123456789")),
    minor: orNull(fc.boolean()),
    guardian: orNull(fc.record({ name: orNull(fc.constant("王大明")) }, { requiredKeys: [] })),
    photo: orNull(fc.constant({ mode: "KEEP" as const })),
    refund: orNull(
      fc.record(
        {
          method: orNull(fc.constantFrom("CHEQUE", "TRANSFER")),
          address: orNull(fc.constant("高雄市左營區文自路 99 號")),
          bankCode: orNull(fc.constant("004")),
          branchCode: orNull(fc.constant("0037")),
          accountNo: orNull(fc.constant("003001234567")),
        },
        { requiredKeys: [] },
      ),
    ),
  },
  { requiredKeys: [] },
);

type Act = { page: DraftPatch } | { chat: Choice } | { discard: true };
const anAct: fc.Arbitrary<Act> = fc.oneof(
  { weight: 5, arbitrary: aPatch.map((page) => ({ page })) },
  { weight: 3, arbitrary: aChoice.map((chat) => ({ chat })) },
  { weight: 1, arbitrary: fc.constant({ discard: true as const }) },
);

/** The chat's way: one statement with the step that she took. */
async function chooseInChat({ lineUserId }: Student, choice: Choice): Promise<void> {
  const { cardState } = categories[choice.category];
  const notices = { version: noticeVersion, hash, language: "zh-TW" as const };
  const draft = chatFacts({ notices, cardState, ...choice }, deps.now());
  const webhookEventId = randomUUID();
  const event = { type: "message", webhookEventId };
  await session.writeSteps(
    stepWrites([{ webhookEventId, lineUserId, event, occurredAt: 0 }], [])!,
    deps.now(),
  );
  const ending = {
    webhookEventId,
    lineUserId,
    draft,
    conversation: undefined,
    pending: undefined,
    error: undefined,
  };
  const { settled } = await session.writeSteps(stepWrites([], [ending])!, deps.now());
  expect(settled).toEqual(new Set([webhookEventId]));
}

/** The page's way: a save of the same facts. */
function chooseOnPage({ id }: Student, { category, reason }: Choice): Promise<unknown> {
  const { cardState } = categories[category];
  const consent = { noticeVersion, accepted: true };
  return saveDraft(deps, id, { consent, cardState, category, ...(reason && { reissueReason: reason }) });
}

const outcome = (work: Promise<unknown>) =>
  work.then(
    () => "done",
    (error: { code?: string }) => error.code ?? String(error),
  );

function discardDrafts(...students: Student[]): Promise<unknown> {
  return database.db.draft.deleteMany({ where: { studentId: { in: students.map(({ id }) => id) } } });
}

/** All but where the receipt of her consent was given, which only the chat can have done. */
async function formOf({ id }: Student) {
  const draft = await readDraft(database.db, deps.seal, id);
  if (!draft?.fields.consent) return draft && { fields: draft.fields, version: draft.version };
  const { receiptInChat: _, ...consent } = draft.fields.consent;
  return { fields: { ...draft.fields, consent }, version: draft.version };
}

it("remembers a receipt in the chat with the consent that it is of, and with no later one", async () => {
  const student = await aStudent(deps);
  const kept = async () =>
    (await readDraft(database.db, deps.seal, student.id))?.fields.consent?.receiptInChat ?? false;
  await chooseInChat(student, { category: "LOSS_ONLY", reason: undefined, receiptInChat: true });
  expect(await kept()).toBe(true);
  await saveDraft(deps, student.id, { consent: { noticeVersion, accepted: true }, remark: "改名" });
  expect(await kept()).toBe(true);
  await chooseInChat(student, { category: "LOSS_REFUND", reason: undefined, receiptInChat: false });
  expect(await kept()).toBe(true);
  await saveDraft(deps, student.id, { consent: { noticeVersion, accepted: false } });
  await saveDraft(deps, student.id, { consent: { noticeVersion, accepted: true } });
  expect(await kept()).toBe(false);
});

it("merges a choice of the chat into the form as a save of the page would, after any history", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anAct, { minLength: 1, maxLength: 8 }), async (acts) => {
      const [chatting, saving] = [await aStudent(deps), await aStudent(deps)];
      for (const act of acts) {
        deps.advance(1000);
        if ("discard" in act) await discardDrafts(chatting, saving);
        else if ("page" in act) {
          const page = (student: Student) => outcome(saveDraft(deps, student.id, act.page));
          expect(await page(chatting)).toBe(await page(saving));
        } else {
          await chooseInChat(chatting, act.chat);
          await chooseOnPage(saving, act.chat);
        }
        expect(await formOf(chatting)).toEqual(await formOf(saving));
      }
    }),
    { numRuns: 40 },
  );
});
