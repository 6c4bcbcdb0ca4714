import type { messagingApi } from "@line/bot-sdk";
import { website } from "#domain/facts.ts";
import { type FaqTopic, faqTopics, neighbours } from "../dialog/faq-topic.ts";
import { type Button, questionData } from "../dialog/postback.ts";
import { card, choice, link, note, plainColumn, primary, secondary, text } from "./flex.ts";
import { type Frame, tap } from "./frame.ts";
import type { PartOf } from "./part.ts";

/** More on one card than can be seen at once is not read. */
const PER_CARD = 5;

/** Every question; a tap answers it. */
export function faq(frame: Frame): messagingApi.FlexMessage {
  const { title, alt, more, topics } = frame.texts.faq;
  const cards = Array.from({ length: Math.ceil(faqTopics.length / PER_CARD) }, (_, index) =>
    card("", {
      title: index === 0 ? title : more,
      body: faqTopics.slice(index * PER_CARD, (index + 1) * PER_CARD).map((topic) => ask(frame, topic)),
    }),
  );
  return {
    type: "flex",
    altText: [alt, ...faqTopics.map((topic) => topics[topic].question)].join("\n"),
    contents: {
      type: "carousel",
      contents: cards.map(({ contents }) => contents as messagingApi.FlexBubble),
    },
  };
}

function ask({ texts }: Frame, topic: FaqTopic): messagingApi.FlexBox {
  const { question } = texts.faq.topics[topic];
  return choice(question, {
    type: "postback",
    label: question,
    data: questionData(topic),
    displayText: question,
  });
}

/** Student pages on which an answer is acted upon. */
const doors = { openQuery: "/query", myData: "/me" } as const satisfies Partial<Record<FaqTopic, string>>;
type Door = keyof typeof doors;
const isDoor = (topic: FaqTopic): topic is Door => topic in doors;

/** The way to a page that has no button of its own. */
export function door({ texts, liffUrl }: Frame, topic: Door): messagingApi.URIAction {
  return link(texts.faq.doors[topic], liffUrl + doors[topic]);
}

/** What is tapped next after an answer. */
const next: Partial<Record<FaqTopic, Button>> = { otherWays: "bill", othersHelp: "bill" };

export function answer(
  frame: Frame,
  { topic, oldCardAddress, receiptOf }: PartOf<"answer">,
): messagingApi.FlexMessage {
  const { question, answer: words } = frame.texts.faq.topics[topic];
  const address = oldCardAddress === undefined ? [] : [frame.texts.faq.oldCardAddress(oldCardAddress)];
  const said = [...words.split("\n"), ...address];
  const button = next[topic];
  return card([question, ...said].join("\n"), {
    title: question,
    body: said.map(text),
    buttons: [
      ...(isDoor(topic) ? [primary(door(frame, topic))] : []),
      ...(receiptOf
        ? [primary(link(frame.texts.notice.receipt, `${frame.liffUrl}/cases/${receiptOf}/bill`))]
        : []),
      ...(button ? [primary(tap(frame, button))] : []),
      secondary(tap(frame, "faq")),
      secondary(tap(frame, "human")),
    ],
  });
}

/** A card that is none of ours: nothing was begun, and who can help. */
export function otherCard(frame: Frame, { issuer, oursToo }: PartOf<"otherCard">): messagingApi.FlexMessage {
  const { which, ours, issuers } = frame.texts.otherCard;
  const { title, body } = issuers[issuer];
  const said = [body, ours];
  const heading = oursToo ? which : title;
  return card([heading, ...said].join("\n"), {
    title: heading,
    tone: oursToo ? "action" : "quiet",
    body: said.map(text),
    buttons: [
      oursToo ? primary(tap(frame, "apply")) : secondary(tap(frame, "apply")),
      secondary(
        issuer === "ordinaryIpass" ? link(frame.texts.help.website, website.url) : tap(frame, "help"),
      ),
    ],
  });
}

/** Where to find what this service does not do (R89). */
export function neighbourServices(
  frame: Frame,
  { neighbour }: PartOf<"neighbours">,
): messagingApi.FlexMessage {
  const { title, body: all, asked, services } = frame.texts.neighbours;
  const lead = neighbour ? asked(services[neighbour]) : all;
  const list = neighbour ? [] : neighbours.map((one) => services[one]);
  return card([title, lead, ...list.map((one) => `・${one}`), website.url].join("\n"), {
    title,
    tone: "quiet",
    body: [text(lead), ...(list.length > 0 ? [plainColumn(list.map((one) => note(`・${one}`)))] : [])],
    buttons: [primary(link(frame.texts.help.website, website.url))],
  });
}
