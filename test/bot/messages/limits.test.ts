import { readFileSync } from "node:fs";
import type { messagingApi } from "@line/bot-sdk";
import { describe, expect, it } from "vitest";
import { dialogStates } from "#bot/dialog/conversation.ts";
import { buildAnswer } from "#bot/messages/build-answer.ts";
import { deskMessages } from "#bot/messages/desk-messages.ts";
import { noticeMessages } from "#bot/messages/notices.ts";
import type { Part } from "#bot/messages/part.ts";
import { choices } from "#bot/messages/quick-replies.ts";
import { noticeKinds } from "#domain/codes.ts";
import { longestChatText } from "#domain/facts.ts";
import type { Language } from "#domain/language.ts";
import { refuseMessages } from "../../../simulator/limits/messages.ts";
import { aNoticeView, everyPart, standing } from "./samples.ts";

const [published] = JSON.parse(readFileSync("prisma/data/notices.json", "utf8"));
const surroundings = {
  liffUrl: "https://liff.line.me/1234567890-abcdefgh",
  notices: (version: string, language: string) =>
    version === published.version ? published.texts[language] : undefined,
  open: (sealed: string) => sealed,
};
const languages: Language[] = ["zh-TW", "en"];

function answer(language: Language, parts: Part[], state: (typeof dialogStates)[number] = "idle") {
  return buildAnswer({ language, conversationId: "0123456789ab", state, parts }, surroundings);
}

describe.each(languages)("in %s", (language) => {
  it.each(everyPart.map((part) => [part.kind, part] as const))("LINE takes %s", (_name, part) => {
    const messages = answer(language, [part]);
    expect(refuseMessages(messages)).toBeUndefined();
    expect(JSON.stringify(messages)).not.toMatch(/undefined|NaN|\[object/);
  });

  it.each(dialogStates)("offers a way on in %s", (state) => {
    const messages = answer(language, [{ kind: "help" }], state);
    expect(refuseMessages(messages)).toBeUndefined();
    expect(messages.at(-1)?.quickReply?.items?.length).toBe(
      choices[state].length + (state === "fillingForm" ? 2 : 1),
    );
  });

  it.each(noticeKinds)("LINE takes the notice %s, whatever became of the case", (kind) => {
    const views = [
      aNoticeView(),
      aNoticeView({ category: "REISSUE", bill: null, progress: "PROCESSING" }),
      aNoticeView({
        category: "LOSS_REFUND",
        bill: null,
        progress: "CLOSED",
        status: { ...standing, next: null },
      }),
      aNoticeView({ schoolCollects: true, bill: null }),
      aNoticeView(
        { returnReasons: ["PHOTO", "OTHER", "SOMETHING_NEW"], review: "RETURNED" },
        "請換一張照片".repeat(80),
      ),
    ];
    for (const view of views) {
      for (const also of [[], noticeKinds.filter((other) => other !== kind)]) {
        const messages = noticeMessages(kind, view, { language, also });
        expect(refuseMessages(messages)).toBeUndefined();
        expect(JSON.stringify(messages)).not.toMatch(/undefined|NaN|\[object/);
        expect(messages.length).toBeLessThanOrEqual(3);
      }
    }
  });

  it.each([1, 4_900, 5_000])(
    "LINE takes what a desk wrote, kept for an answer, of %i characters",
    (length) => {
      const items = [{ id: "1", sealed: "長".repeat(length) }];
      const messages = answer(language, [{ kind: "deskWords", school: "國立一卡通高級中學", items }]);
      expect(refuseMessages(messages)).toBeUndefined();
      expect(JSON.stringify(messages)).toContain("長".repeat(length));
    },
  );

  it("LINE takes an answer of a desk as long as it may be, with all that is said around it", () => {
    const text = "長".repeat(longestChatText);
    const about = {
      kind: "staffAnswer",
      text,
      school: { name: "國立一卡通高級中學", englishName: null },
      joins: true,
      ends: true,
    } as const;
    expect(refuseMessages(deskMessages(about, language))).toBeUndefined();
    const nobody = { kind: "nobodyYet", opens: new Date("2026-11-30T01:00:00Z") } as const;
    expect(refuseMessages(deskMessages(nobody, language))).toBeUndefined();
    const passedOn = { ...nobody, kind: "passedOn" } as const;
    expect(refuseMessages(deskMessages(passedOn, language))).toBeUndefined();
  });

  it("says in the alternative text what the bill says", () => {
    const [bill] = answer(language, [everyPart.find(({ kind }) => kind === "bill")!]);
    expect((bill as messagingApi.FlexMessage).altText).toMatch(
      /NT\$120[\s\S]*2026\/12\/22[\s\S]*71060000000847/,
    );
  });

  it("shows all seven notices in full", () => {
    const [notices] = answer(language, [{ kind: "notices", version: published.version, language }]);
    const shown = JSON.stringify(notices);
    expect(published.texts[language]).toHaveLength(7);
    for (const item of published.texts[language]) expect(shown).toContain(JSON.stringify(item).slice(1, -1));
  });
});

it("keeps to five messages, the last ones", () => {
  const parts = Array.from({ length: 7 }, (): Part => ({ kind: "thanks" }));
  expect(answer("zh-TW", [...parts, { kind: "help" }])).toHaveLength(5);
});
