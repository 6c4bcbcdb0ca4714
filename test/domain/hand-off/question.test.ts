import { expect, it } from "vitest";
import { questionIn } from "#domain/hand-off/question.ts";

const she = (text: string) => ({ author: "student", text });
const desk = (text: string) => ({ author: "staff", text });

it.each([
  ["nothing", [], null],
  [
    "the sentence, not the greeting before it or the word after it",
    [she("你好"), she("我繳了兩次怎麼辦"), she("取消")],
    "我繳了兩次怎麼辦",
  ],
  ["the newest of words alone", [she("你好"), she("在嗎")], "在嗎"],
  ["an English sentence", [she("hello"), she("Where is my card?"), she("thanks")], "Where is my card?"],
  [
    "what is not answered yet",
    [she("我繳了兩次怎麼辦"), desk("會退給您"), she("什麼時候會退給我")],
    "什麼時候會退給我",
  ],
  ["her last words where all is answered", [she("我繳了兩次怎麼辦"), desk("會退給您")], "我繳了兩次怎麼辦"],
])("shows %s", (_, messages, question) => {
  expect(questionIn(messages)).toBe(question);
});
