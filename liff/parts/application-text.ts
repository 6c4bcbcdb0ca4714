import type { Category } from "../../api/contracts/common.ts";
import { money } from "../../api/contracts/facts.ts";
import type { Texts } from "../texts/zh-tw.ts";

/** R46: what is applied for, with what is to be paid: 掛失暨補發(120元). */
export function applicationText(texts: Texts, category: Category, amount: number | undefined): string {
  const label = texts.categories[category];
  return amount ? label + texts.bracketed(money(amount)) : label;
}
