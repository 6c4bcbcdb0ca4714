import { terms } from "#domain/glossary.ts";
import { inLanguage, type Language, type Localized } from "#domain/language.ts";
import { money } from "#domain/money/money.ts";
import type { OutcomeText } from "./outcome-texts.ts";

export interface OutcomePage extends OutcomeText {
  serial?: string;
  /** Whole NT$. */
  amount?: number;
  /** None where the reader has no page of ours to go to. */
  link?: { href: string; words: Localized };
  /** Where the page looks again by itself, after three seconds. */
  refresh?: string;
}

/**
 * A small page for a browser that may be anyone's: it tells how the payment stands and nothing about the person.
 * @param language of the browser, since nobody is known
 */
export function outcomePage(
  { tone, title, text, serial, amount, link, refresh }: OutcomePage,
  language: Language,
): string {
  const say = (words: Localized) => inLanguage(words, language);
  const facts =
    amount === undefined
      ? ""
      : `<dl>${serial ? `<dt>${say(terms.serial)}</dt><dd>${escapeHtml(serial)}</dd>` : ""}<dt>${say(terms.amount)}</dt><dd>${money(amount)}</dd></dl>`;
  return `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
${refresh ? `<meta http-equiv="refresh" content="3;url=${escapeHtml(refresh)}">` : ""}
<title>${say(title)}</title><link rel="stylesheet" href="/pay/outcome.css"></head>
<body><main class="${tone}" aria-live="polite"><h1>${say(title)}</h1>
<p>${say(text)}</p>${facts}
${link ? `<a href="${escapeHtml(link.href)}">${say(link.words)}</a>` : ""}</main></body></html>`;
}

function escapeHtml(value: string): string {
  return value.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
