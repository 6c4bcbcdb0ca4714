import { exactly, type Meaning, means } from "../meaning.ts";

export const english: Meaning = means({ type: "languageChosen", language: "en" }, "english", "英文", "英語");

export const chinese: Meaning = means(
  { type: "languageChosen", language: "zh-TW" },
  "中文",
  "國語",
  "chinese",
);

export const englishShort: Meaning = exactly({ type: "languageChosen", language: "en" }, "en");

export const chineseShort: Meaning = exactly({ type: "languageChosen", language: "zh-TW" }, "zh", "zh tw");
