import { terms } from "#domain/glossary.ts";
import { money } from "#domain/money/money.ts";
import type { OutcomeText } from "./outcome-texts.ts";

export interface OutcomePage extends OutcomeText {
  serial?: string;
  /** Whole NT$. */
  amount?: number;
  link: { href: string; zh: string };
  /** Where the page looks again by itself, after three seconds. */
  refresh?: string;
}

/** A small page for a browser that may be anyone's: it tells how the payment stands and nothing about the person. */
export function outcomePage({ tone, title, text, serial, amount, link, refresh }: OutcomePage): string {
  const facts =
    serial && amount !== undefined
      ? `<dl><dt>${terms.serial.zh}</dt><dd>${escapeHtml(serial)}</dd><dt>${terms.amountDue.zh}</dt><dd>${money(amount)}</dd></dl>`
      : "";
  return `<!doctype html>
<html lang="zh-TW"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
${refresh ? `<meta http-equiv="refresh" content="3;url=${escapeHtml(refresh)}">` : ""}
<title>${title.zh}｜iPASS 一卡通</title><link rel="stylesheet" href="/pay/outcome.css"></head>
<body><main class="${tone}" aria-live="polite"><h1>${title.zh}</h1><h2 lang="en">${title.en}</h2>
<p>${text.zh}</p><p class="en" lang="en">${text.en}</p>${facts}
<a href="${escapeHtml(link.href)}">${link.zh}</a></main></body></html>`;
}

function escapeHtml(value: string): string {
  return value.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
