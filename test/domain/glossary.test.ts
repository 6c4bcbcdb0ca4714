import { describe, expect, it } from "vitest";
import * as glossary from "#domain/glossary.ts";
import type { Localized } from "#domain/language.ts";
import { sourceLiterals } from "#test/support/literals.ts";

// Steps and their states are named by words of every day, which stand in other texts too.
const { terms, noPhotoWords, whoWords, roleWords, stepWords, stepStateWords, ...coded } = glossary;
const tables = Object.entries(glossary) as [string, Record<string, Localized>][];
const entries = tables.flatMap(([table, words]) =>
  Object.entries(words).map(([code, text]) => ({ name: `${table}.${code}`, ...text })),
);

describe("the glossary", () => {
  it("has every word in both languages, and no code in place of one", () => {
    expect(entries.filter(({ zh, en }) => !zh || !en)).toEqual([]);
    const chinese = entries.filter(
      ({ name, zh }) => name !== "channelWords.LINE_PAY" && !/\p{sc=Han}/u.test(zh),
    );
    expect(chinese).toEqual([]);
  });

  it("writes 其它 (R39), but for the one link that the manual calls 查詢其他進度 (R87)", () => {
    const wrong = sourceLiterals().filter(
      ({ file, text }) =>
        text.replace("查詢其他進度", "").includes("其他") && !file.startsWith("bot/dialog/"),
    );
    expect(wrong).toEqual([]);
  });

  it("is the only place that names types, states, methods and papers", () => {
    const words = new Set(
      Object.values(coded).flatMap((table) => Object.values(table).flatMap(({ zh, en }) => [zh, en])),
    );
    words.delete(glossary.channelWords.LINE_PAY.zh);
    const again = sourceLiterals().filter(
      ({ file, text }) =>
        words.has(text.trim()) && file !== "domain/glossary.ts" && !file.startsWith("bot/dialog/vocabulary/"),
    );
    expect(again).toEqual([]);
  });
});
