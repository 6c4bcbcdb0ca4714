import type { messagingApi } from "@line/bot-sdk";
import { formatDay } from "#domain/calendar.ts";
import { noticeWords } from "#domain/glossary.ts";
import { card, note, plainColumn, strong, text } from "./flex.ts";
import type { Frame } from "./frame.ts";
import type { PartOf } from "./part.ts";

/** As many as one card shows well. */
const MOST = 8;

/** What could not be pushed to her, or was not worth a push, each with its day and what it says besides its case's state. */
export function missed({ texts, say }: Frame, { notices }: PartOf<"missed">): messagingApi.FlexMessage {
  const title = texts.missed.title(notices.length, notices.filter(({ failed }) => failed).length);
  const shown = notices.slice(0, MOST);
  const more = notices.length > MOST ? [texts.missed.more(notices.length - MOST)] : [];
  const items = shown.map(({ kind, on, body }) => ({
    head: `${formatDay(on)} ${say(noticeWords[kind])}`,
    body: body ? [say(body)] : [],
  }));
  return card([title, ...items.flatMap(({ head, body }) => [head, ...body]), ...more].join("\n"), {
    title,
    tone: "action",
    body: [
      ...items.map(({ head, body }) => plainColumn([strong(head), ...body.map(text)])),
      ...more.map(note),
    ],
  });
}
