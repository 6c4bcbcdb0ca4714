import type { DialogEvent } from "./event.ts";
import type { OtherIssuer } from "./faq-topic.ts";
import { within } from "./match.ts";
import type { Typed } from "./normalise.ts";
import type { Meaning } from "./vocabulary.ts";

const names = (issuer: OtherIssuer, ...words: string[]): Meaning => ({
  event: { type: "otherCardAsked", issuer, oursToo: false },
  words,
});

/** Also as they are often misspelt: 悠遊 has more characters that sound alike than people remember. */
export const otherCards: readonly Meaning[] = [
  names("easyCard", "悠遊", "悠游", "優遊卡", "優游卡", "幽遊卡", "幽游卡", "easycard", "easy card"),
  names("icash", "icash", "i cash", "愛金卡", "愛金卡公司"),
  names(
    "ordinaryIpass",
    ...["普通一卡通", "普通的一卡通", "一般一卡通", "一般的一卡通", "記名一卡通", "非學生證", "不是學生證的"],
    ...["ordinary ipass", "regular ipass", "not a student card"],
  ),
];

const ORDINARY = /(普通|一般|記名)的?一卡通|(ordinary|regular)ipass|notastudentcard/g;
/** 不是悠遊卡，是一卡通. */
const DENIED = /(不是|並非|非|not(an?)?)(悠[遊游]|[優幽][遊游]|easycard|icash|愛金)卡?/g;
const OURS = /一卡通|ipass/;
const STUDENT_CARD = /學生證|student(id)?card/;
/** 學生證和悠遊卡 are two cards, 悠遊卡學生證 is one. */
const BOTH = /[和跟與及]|還有|都|\band\b|\bboth\b/;

/**
 * Whether a message is about a card that this service has nothing to do with; then nothing is begun, whatever else it says.
 * `oursToo` when it names the iPASS student card as well, so that she is asked which she means.
 */
export function otherCardIn(typed: Typed): DialogEvent | undefined {
  if (typed.key.search(DENIED) >= 0) return undefined;
  const other = within(typed, otherCards);
  if (other?.type !== "otherCardAsked") return undefined;
  const rest = typed.key.replace(ORDINARY, "");
  const both = STUDENT_CARD.test(rest) && BOTH.test(typed.words + typed.key);
  return { ...other, oursToo: OURS.test(rest) || both };
}
