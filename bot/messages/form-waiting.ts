import type { messagingApi } from "@line/bot-sdk";
import { formatDay } from "#domain/calendar.ts";
import type { DraftException } from "#domain/case/draft-exceptions.ts";
import { summaryOf } from "#domain/form/values.ts";
import { categoryWords, photoWords, terms } from "#domain/glossary.ts";
import type { Language } from "#domain/language.ts";
import { money } from "#domain/money/money.ts";
import { takenFromBalance } from "#domain/money/tariff.ts";
import { schoolNameIn } from "#domain/school-name.ts";
import { card, link, primary, row, secondary, text } from "./flex.ts";
import { type Frame, tap } from "./frame.ts";
import type { FormSummary, PartOf } from "./part.ts";

/** The unsubmitted form in short, and the way on: to what is missing, or to sending it. */
export function formWaiting(frame: Frame, { form }: PartOf<"formWaiting">): messagingApi.FlexMessage {
  const { texts, liffUrl, say } = frame;
  const words = texts.form;
  if (form?.held) return formHeld(frame, form.held);
  const complete = form?.missing.length === 0;
  const [title, body] = complete ? [words.complete, words.completeBody] : [words.title, words.body];
  const rows = form ? rowsOf(frame, form) : [];
  const days = form?.cardDays ? [say(form.cardDays)] : [];
  const change = complete ? words.change : texts.handOver.button;
  const go = link(change, `${liffUrl}/apply`);
  return card([title, ...rows.map((pair) => texts.pair(...pair)), ...days, body].join("\n"), {
    title,
    body: [...rows.map(([label, value]) => row(label, value)), ...days.map(text), text(body)],
    buttons: [
      ...(complete ? [primary(link(words.review, `${liffUrl}/review`)), secondary(go)] : [primary(go)]),
      secondary(tap(frame, "cancel")),
    ],
  });
}

/** The form of a card whose case is under way: that case first, and the form can be dropped. */
function formHeld(frame: Frame, { text: why, fix }: DraftException): messagingApi.FlexMessage {
  const { texts, liffUrl, say } = frame;
  const { held: title, heldBody } = texts.form;
  const said = [say(why), heldBody];
  return card([title, ...said].join("\n"), {
    title,
    tone: "warning",
    body: said.map(text),
    buttons: [primary(link(say(fix.label), liffUrl + fix.path)), secondary(tap(frame, "cancel"))],
  });
}

function schoolOf({ school: name, schoolEnglishName: englishName }: FormSummary, language: Language) {
  return name && schoolNameIn({ name, englishName }, language);
}

function rowsOf({ texts, say, language }: Frame, form: FormSummary): [label: string, value: string][] {
  const words = texts.form;
  const missing = [...new Set(form.missing.map((field) => say(summaryOf(field))))];
  const category = form.category && say(categoryWords[form.category]);
  const deducted = form.deductedFee ? say(takenFromBalance(form.deductedFee)) : null;
  const amount = deducted ?? (form.amountDue === null ? null : money(form.amountDue));
  const rows: [string, string | null][] = [
    [say(terms.category), category],
    [say(terms.school), schoolOf(form, language)],
    [say(terms.photo), form.photo && say(photoWords[form.photo])],
    [say(terms.amountDue), amount],
    [say(terms.dueDate), missing.length === 0 && form.dueDate ? formatDay(form.dueDate) : null],
    [words.missing, missing.length > 0 ? missing.join(language === "en" ? ", " : "、") : null],
  ];
  return rows.filter((pair): pair is [string, string] => pair[1] !== null);
}
