import type { messagingApi } from "@line/bot-sdk";
import { categories } from "#domain/category.ts";
import { categoryWords, reissueReasonWords, terms } from "#domain/glossary.ts";
import { card, choice, link, row, secondary, text } from "./flex.ts";
import { type Frame, tap } from "./frame.ts";
import type { PartOf } from "./part.ts";

type Chosen = Pick<PartOf<"edit">, "cardState" | "category" | "reason">;
type Field = keyof Frame["texts"]["edit"]["fields"];

const always: readonly Field[] = ["schoolCode", "studentNo", "name", "idNumber", "mobile", "remark"];

/** What she chose so far, and a way to change each part: choices in the chat, details in the form. */
export function edit(frame: Frame, chosen: Chosen): messagingApi.FlexMessage {
  const words = frame.texts.edit;
  const rows = chosenRows(frame, chosen);
  const fields = chosen.category ? fieldsOf(chosen.category) : [];
  const links = fields.map((field) =>
    choice(words.fields[field], link(words.fields[field], `${frame.liffUrl}/apply?field=${field}`)),
  );
  const alt = [words.title, words.body, ...rows.map((pair) => frame.texts.pair(...pair))].join("\n");
  return card(alt, {
    title: words.title,
    body: [text(words.body), ...rows.map(([label, value]) => row(label, value)), ...pairs(links)],
    buttons: [
      secondary(tap(frame, "editCardState")),
      ...(chosen.cardState ? [secondary(tap(frame, "editOption"))] : []),
    ],
  });
}

/** Names and values of what was chosen in the chat. */
export function chosenRows({ texts, say }: Frame, chosen: Chosen): [label: string, value: string][] {
  const { cardState, category, reason } = chosen;
  const words = texts.edit;
  return [
    ...pair(words.cardState, cardState && (cardState === "LOST" ? words.lost : words.present)),
    ...pair(say(terms.category), category && say(categoryWords[category])),
    ...pair(words.reason, reason && say(reissueReasonWords[reason])),
  ];
}

function pair(label: string, value: string | null): [string, string][] {
  return value ? [[label, value]] : [];
}

function fieldsOf(category: NonNullable<Chosen["category"]>): Field[] {
  const { makesCard, needsRefund } = categories[category];
  return [
    ...always,
    ...(makesCard ? (["photo.mode"] as const) : []),
    ...(needsRefund ? (["refund.method"] as const) : []),
  ];
}

/** Two beside each other; an odd one has the line to itself. */
function pairs(boxes: messagingApi.FlexBox[]): messagingApi.FlexBox[] {
  return boxes.flatMap((first, index) => {
    if (index % 2 === 1) return [];
    const second = boxes[index + 1];
    return [
      { type: "box", layout: "horizontal", spacing: "sm", contents: second ? [first, second] : [first] },
    ];
  });
}
