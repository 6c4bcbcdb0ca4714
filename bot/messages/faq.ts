import type { messagingApi } from "@line/bot-sdk";
import { website } from "#domain/facts.ts";
import { type FaqTopic, faqTopics, neighbours } from "../dialog/faq-topic.ts";
import { questionData } from "../dialog/postback.ts";
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

export function answer(frame: Frame, { topic }: PartOf<"answer">): messagingApi.FlexMessage {
  const { question, answer: words } = frame.texts.faq.topics[topic];
  return card(`${question}\n${words}`, {
    title: question,
    body: words.split("\n").map(text),
    buttons: [secondary(tap(frame, "faq")), secondary(tap(frame, "human"))],
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
