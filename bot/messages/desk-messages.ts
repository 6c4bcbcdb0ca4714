import type { messagingApi } from "@line/bot-sdk";
import { openingWords } from "#domain/desk-hours.ts";
import { inLanguage, type Language } from "#domain/language.ts";
import { type SchoolNames, schoolNameIn } from "#domain/school-name.ts";
import { type Frame, frameIn } from "./frame.ts";
import { quickReplies } from "./quick-replies.ts";

/** What the service brings a student who asked for a person. */
type DeskContent =
  | { kind: "staffAnswer"; text: string; school: SchoolNames | null; joins: boolean; ends: boolean }
  | { kind: "nobodyYet"; opens: Date }
  | { kind: "passedOn"; opens: Date | null };

/** As the messages of one reply or push; the words of staff stand by themselves. */
export function deskMessages(content: DeskContent, language: Language): messagingApi.Message[] {
  // Its quick replies hold in any conversation.
  const frame = frameIn(language, { conversationId: "-", liffUrl: "", notices: () => undefined });
  const messages = messagesOf(frame, content);
  const state = content.kind === "staffAnswer" && content.ends ? "idle" : "withHuman";
  return messages.map((message, index) =>
    index === messages.length - 1 ? { ...message, quickReply: quickReplies(frame, state) } : message,
  );
}

function messagesOf({ texts, language }: Frame, content: DeskContent): messagingApi.TextMessage[] {
  const { human, photo } = texts;
  const opening = (opens: Date) => inLanguage(openingWords(opens), language);
  if (content.kind === "nobodyYet") return [textMessage(human.nobodyYet(opening(content.opens)))];
  if (content.kind === "passedOn")
    return [textMessage(human.passedOn(content.opens && opening(content.opens)))];
  const { text, joins, ends } = content;
  const school = content.school && schoolNameIn(content.school, language);
  return [
    ...(joins ? [textMessage(human.joined(school))] : []),
    { ...textMessage(text), sender: { name: human.sender(school) } },
    ...(ends ? [textMessage(photo.unsaid.backFromPerson)] : []),
  ];
}

function textMessage(text: string): messagingApi.TextMessage {
  return { type: "text", text };
}
