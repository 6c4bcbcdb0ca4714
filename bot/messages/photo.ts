import type { messagingApi } from "@line/bot-sdk";
import { card, link, primary, secondary, text } from "./flex.ts";
import type { Frame } from "./frame.ts";
import type { PartOf } from "./part.ts";

/** The photo is in; where to look at it. */
export function photoTaken(
  { texts: { photo }, liffUrl }: Frame,
  { photoId, serial, several, advice }: PartOf<"photoTaken">,
): messagingApi.FlexMessage {
  const words = photo.taken;
  const body = [serial ? words.case : words.draft, ...(several ? [words.several] : []), ...advice];
  const see = serial
    ? primary(link(words.send, `${liffUrl}/cases/${serial}/fix?photo=${photoId}`))
    : secondary(link(words.see, `${liffUrl}/apply?field=photo.photoId`));
  return card([words.title, ...body].join("\n"), {
    title: words.title,
    tone: "good",
    body: body.map(text),
    buttons: [see],
  });
}

export function photoRefused({ texts }: Frame, { why }: PartOf<"photoRefused">): messagingApi.TextMessage {
  return { type: "text", text: texts.photo.refused[why] };
}

export function photoNotTaken({ texts }: Frame, { why }: PartOf<"photoNotTaken">): messagingApi.TextMessage {
  return { type: "text", text: texts.photo.notTaken[why] };
}

export function unsaid({ texts }: Frame, { what }: PartOf<"unsaid">): messagingApi.TextMessage {
  return { type: "text", text: texts.photo.unsaid[what] };
}
