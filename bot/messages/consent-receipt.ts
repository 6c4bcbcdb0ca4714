import type { messagingApi } from "@line/bot-sdk";
import { momentText } from "#domain/calendar.ts";
import type { ConsentView } from "#domain/case/case-view.ts";
import { card, link, row, secondary, text } from "./flex.ts";
import type { Frame } from "./frame.ts";

/** As much of the hash as can be compared by eye; the page has all of it. */
const SHORT = 12;

/** Proof of what she accepted, and where to read it again. */
export function consentReceipt(
  { texts, liffUrl }: Frame,
  { version, hash, at }: ConsentView,
): messagingApi.FlexMessage {
  const { title, body, version: versionLabel, hash: hashLabel, time, read } = texts.consentReceipt;
  const rows = [
    [versionLabel, version],
    [time, momentText(new Date(at))],
    [hashLabel, `${hash.slice(0, SHORT)}…`],
  ] as const;
  return card([title, ...rows.map(([label, value]) => texts.pair(label, value))].join("\n"), {
    title,
    tone: "quiet",
    body: [text(body), ...rows.map(([label, value]) => row(label, value))],
    buttons: [secondary(link(read, `${liffUrl}/consents/${version}`))],
  });
}
