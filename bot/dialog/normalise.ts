import { plainText } from "#domain/plain-text.ts";
import { soundOf } from "./homophones.ts";

// Characters of the intents that students type in Simplified Chinese, each above its Traditional one.
const simplified =
  "挂补发费缴进说帮见丢坏损还请办问题单号码状态开个学证钱额给转电话谢机来这没换过对继续条税线么吗会规后让语毕业余张图书馆门关闭盗别帐选择项错";
const traditional =
  "掛補發費繳進說幫見丟壞損還請辦問題單號碼狀態開個學證錢額給轉電話謝機來這沒換過對繼續條稅線麼嗎會規後讓語畢業餘張圖書館門關閉盜別帳選擇項錯";

const toTraditional = new Map(
  [...simplified].map((character, index) => [character, [...traditional][index]!]),
);

/** More of a message is not looked at. */
const LONGEST = 200;

/** What was typed, made comparable. */
export interface Typed {
  /** Letters and digits alone, lower case, half width, Traditional. */
  key: string;
  /** Words and numbers in Latin script, each between spaces: ` i lost my card `. */
  words: string;
  /** The key as it is heard; see `homophones.ts`. */
  sound: string;
}

/**
 * Makes a text comparable: full width to half, lower case, Simplified to Traditional where the intents need it, without punctuation,
 * emoji and invisible characters.
 */
export function normalise(text: string): Typed {
  const plain = plainText(text)
    .slice(0, LONGEST)
    .toLowerCase()
    .replace(/['’]/g, "")
    .replace(/\p{Script=Han}/gu, (character) => toTraditional.get(character) ?? character);
  const words = plain.match(/[\p{Script=Latin}\p{N}]+/gu) ?? [];
  const key = plain.replace(/[^\p{L}\p{N}]/gu, "");
  return { key, words: ` ${words.join(" ")} `, sound: soundOf(key) };
}
