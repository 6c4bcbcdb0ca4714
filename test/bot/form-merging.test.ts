import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { afterAll, beforeAll, expect, it } from "vitest";
import { openSession, type Session } from "#bot/inbox/session.ts";
import { stepWrites } from "#bot/inbox/writes.ts";
import { type Category, categories } from "#domain/category.ts";
import { type TestDeps, testDeps } from "#test/factories/deps.ts";
import { consent } from "#test/factories/draft.ts";
import { aStudent } from "#test/factories/student.ts";
import { type TestDatabase, testDatabase } from "#test/support/database.ts";
import { chatFacts } from "#usecases/draft/chat-facts.ts";
import { saveDraft } from "#usecases/draft/save-draft.ts";
import { readDraft } from "#usecases/rows/draft/draft-row.ts";
import type { DraftPatch } from "#usecases/rows/draft/merge-patch.ts";

let database: TestDatabase;
let deps: TestDeps;
let session: Session;
beforeAll(async () => {
  database = await testDatabase();
  deps = await testDeps(database.db);
  session = await openSession(database.url, () => undefined);
});
afterAll(async () => {
  await session.close();
  await database.close();
});

interface Choice {
  category: Category;
  reason: "DAMAGED" | "ALREADY_REPORTED" | "OTHER" | undefined;
}

const aChoice: fc.Arbitrary<Choice> = fc.oneof(
  fc.record({
    category: fc.constantFrom("LOSS_REISSUE", "LOSS_REFUND", "LOSS_ONLY"),
    reason: fc.constant(undefined),
  }),
  fc.record({
    category: fc.constant("REISSUE" as const),
    reason: fc.constantFrom("DAMAGED", "ALREADY_REPORTED", "OTHER"),
  }),
);

/** What the page saves, a few fields at a time. */
const aPatch: fc.Arbitrary<DraftPatch> = fc.oneof(
  fc.constantFrom<DraftPatch>(
    { schoolCode: "533302" },
    { studentNo: "0123456" },
    { name: "王小明" },
    { mobile: "0910123456", landline: "07-7939888" },
    { idType: "NATIONAL", idNumber: "A123456789" },
    { remark: "改名為王大明" },
    { photo: { mode: "KEEP" } },
    { refund: { method: "CHEQUE", address: "高雄市左營區文自路99號" } },
    { refund: { method: "TRANSFER", bankCode: "004", branchCode: "0037", accountNo: "003001234567" } },
    { minor: true },
    { guardian: { name: "王大明", relation: "父親", mobile: "0912345678", consent: true } },
    { minor: false },
    { reissueReasonText: "更改姓名" },
    { name: "" },
  ),
  fc
    .constantFrom<Category>("LOSS_REISSUE", "LOSS_REFUND", "LOSS_ONLY", "REISSUE")
    .map((category) => ({ category })),
  fc.constantFrom("LOST", "PRESENT").map((cardState) => ({ cardState }) as const),
);

type Save = { by: "page"; patch: DraftPatch } | { by: "chat"; choice: Choice };
const aSave: fc.Arbitrary<Save> = fc.oneof(
  { weight: 3, arbitrary: aPatch.map((patch) => ({ by: "page", patch }) as const) },
  { weight: 1, arbitrary: aChoice.map((choice) => ({ by: "chat", choice }) as const) },
);

const asPatch = ({ category, reason }: Choice): DraftPatch => ({
  consent,
  cardState: categories[category].cardState,
  category,
  ...(reason && { reissueReason: reason }),
});

/** Stores a choice as the chat does: in the statement that ends its step. */
async function chooseInChat(lineUserId: string, { category, reason }: Choice) {
  const notice = await database.db.noticeText.findFirstOrThrow({
    where: { version: consent.noticeVersion, language: "zh-TW" },
  });
  const webhookEventId = randomUUID();
  const event = { type: "postback", webhookEventId };
  await session.writeSteps(
    stepWrites([{ webhookEventId, lineUserId, event, occurredAt: 0 }], [])!,
    deps.now(),
  );
  const { cardState } = categories[category];
  const notices = { version: notice.version, hash: notice.hash, language: "zh-TW" } as const;
  const draft = chatFacts({ notices, cardState, category, reason }, deps.now());
  const ending = { webhookEventId, lineUserId, draft, conversation: undefined, pending: undefined };
  await session.writeSteps(stepWrites([], [{ ...ending, error: undefined }])!, deps.now());
}

it("makes the same form of the same answers, whether they are given in the chat or on the page", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(aSave, { minLength: 1, maxLength: 8 }), async (saves) => {
      const [inChat, onPage] = [await aStudent(deps), await aStudent(deps)];
      for (const { id } of [inChat, onPage]) await saveDraft(deps, id, { consent });
      for (const save of saves) {
        if (save.by === "chat") {
          await chooseInChat(inChat.lineUserId, save.choice);
          await saveDraft(deps, onPage.id, asPatch(save.choice));
        } else {
          const saved = [inChat, onPage].map(({ id }) => saveDraft(deps, id, save.patch));
          const [one, other] = await Promise.allSettled(saved);
          expect(one?.status).toBe(other?.status);
        }
      }
      const [one, other] = await Promise.all(
        [inChat, onPage].map(({ id }) => readDraft(database.db, deps.seal, id)),
      );
      expect(one?.fields).toEqual(other?.fields);
      expect(one?.version).toBe(other?.version);
    }),
    { numRuns: 60 },
  );
});
