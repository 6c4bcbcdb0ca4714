import { expect, it } from "vitest";
import { refuseMessages } from "../../simulator/limits/messages.ts";

type Refusal = { message: string; details?: { message: string; property: string }[] };

const refusal = (...messages: unknown[]): Refusal | undefined => {
  const answer = refuseMessages(messages);
  return answer && JSON.parse(String(answer.body));
};
const propertyOf = (...messages: unknown[]) => refusal(...messages)?.details?.[0]?.property;
const text = (fields: object) => ({ type: "text", text: "嗨", ...fields });
const flex = (body: unknown, fields: object = {}) => ({
  type: "flex",
  altText: "卡片",
  contents: { type: "bubble", body, ...fields },
});
const box = (...contents: unknown[]) => ({ type: "box", layout: "vertical", contents });
const quick = (action: unknown, count = 1) =>
  text({ quickReply: { items: Array(count).fill({ type: "action", action }) } });
const say = (label: string) => ({ type: "message", label, text: "好" });
const link = (uri: string) => flex(box({ type: "button", action: { type: "uri", label: "開啟", uri } }));

it("takes what LINE takes", () => {
  const good = flex(
    box(
      { type: "text", text: "補發學生證", weight: "bold", size: "xl", color: "#1DB446", wrap: true },
      { type: "separator", margin: "lg" },
      { type: "box", layout: "baseline", spacing: "sm", contents: [{ type: "text", text: "金額", flex: 2 }] },
      {
        type: "button",
        style: "primary",
        height: "sm",
        action: { type: "postback", label: "繳費", data: "v=1" },
      },
    ),
  );
  expect(refusal(good, quick(say("字".repeat(20)), 13), text({ text: "字".repeat(5000) }))).toBeUndefined();
});

it.each([
  ["text over 5,000", text({ text: "a".repeat(5001) }), "messages[0].text"],
  ["empty text", text({ text: "" }), "messages[0].text"],
  ["14 quick replies", quick(say("好"), 14), "messages[0].quickReply.items"],
  ["quick reply label over 20", quick(say("字".repeat(21))), "messages[0].quickReply.items[0].action.label"],
  [
    "postback data over 300",
    quick({ type: "postback", label: "a", data: "x".repeat(301) }),
    "messages[0].quickReply.items[0].action.data",
  ],
  ["no altText", { ...flex(box()), altText: undefined }, "messages[0].altText"],
  ["altText over 1,500", { ...flex(box()), altText: "a".repeat(1501) }, "messages[0].altText"],
  [
    "camera outside quick replies",
    flex(box({ type: "button", action: { type: "camera", label: "拍照" } })),
    "/body/contents/0/action/type",
  ],
  ["empty Flex text", flex(box({ type: "text", text: "" })), "/body/contents/0/text"],
  ["unknown component", flex(box({ type: "textt", text: "a" })), "/body/contents/0"],
  ["unknown field", flex(box({ type: "text", text: "a", colour: "#000000" })), "/body/contents/0/colour"],
  ["bad colour", flex(box({ type: "text", text: "a", color: "red" })), "/body/contents/0/color"],
  ["http picture", flex(box(), { hero: { type: "image", url: "http://a.tw/a.png" } }), "/hero/url"],
  ["javascript link", link("javascript:alert(1)"), "/body/contents/0/action/uri"],
  ["unencoded link", link("https://a.tw/學生證"), "/body/contents/0/action/uri"],
  ["link over 1,000", link(`https://a.tw/${"a".repeat(1000)}`), "/body/contents/0/action/uri"],
  [
    "Flex button label over 40",
    flex(box({ type: "button", action: say("字".repeat(41)) })),
    "/body/contents/0/action/label",
  ],
  [
    "confirm with one action",
    { type: "template", altText: "a", template: { type: "confirm", text: "好嗎", actions: [say("好")] } },
    "messages[0].template.actions",
  ],
])("refuses %s", (_, message, property) => {
  expect(propertyOf(message)).toBe(property);
});

it("counts labels by grapheme and data by UTF-16 unit", () => {
  expect(refusal(quick(say("👨‍👩‍👧".repeat(20))))).toBeUndefined();
  expect(propertyOf(quick({ type: "postback", label: "a", data: "🤨".repeat(151) }))).toMatch(/data$/);
});

it("refuses a bubble over 30 KB, 13 bubbles, and bubbles of two sizes", () => {
  expect(propertyOf(flex(box(...Array(60).fill({ type: "text", text: "字".repeat(200) }))))).toBe("/");
  const bubble = (size: string) => ({ type: "bubble", size, body: box() });
  const carousel = (contents: unknown[]) => ({
    type: "flex",
    altText: "a",
    contents: { type: "carousel", contents },
  });
  expect(refusal(carousel(Array(12).fill(bubble("kilo"))))).toBeUndefined();
  expect(propertyOf(carousel(Array(13).fill(bubble("kilo"))))).toBe("/contents");
  expect(propertyOf(carousel([bubble("kilo"), bubble("mega")]))).toBe("/contents/size");
});

it("words faults as LINE does", () => {
  expect(refusal(text({ text: "a".repeat(5001) }))).toEqual({
    message: "The request body has 1 error(s)",
    details: [{ message: "Length must be between 0 and 5000", property: "messages[0].text" }],
  });
  expect(refusal(text({}), link("ftp://a.tw"))).toEqual({
    message: "A message (messages[1]) in the request body is invalid",
    details: [{ message: "invalid uri scheme", property: "/body/contents/0/action/uri" }],
  });
  expect(propertyOf(...Array(6).fill(text({})))).toBe("messages");
});
