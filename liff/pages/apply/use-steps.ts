import { useEffect, useState } from "preact/hooks";
import type { Answers } from "../../draft/answers.ts";
import type { DraftView } from "../../draft/draft-store.ts";
import { type FieldName, fieldNamed, isChoice } from "../../draft/field-names.ts";
import { amissIn, missingIn, openIn, type Step, stepOf } from "../../draft/steps.ts";
import { draftStore } from "../../draft/use-draft.ts";
import { focusField, focusLater, isShown } from "../../fields/focus-field.ts";
import { navigate, queryNow } from "../../router.ts";
import { useTexts } from "../../texts/use-texts.ts";
import type { Texts } from "../../texts/zh-tw.ts";
import { openCaseCodes } from "./draft-exceptions.tsx";

/**
 * Walks through the steps; forward only when the service misses nothing in what is shown.
 * `refusals` counts how often it did.
 */
export function useSteps(view: DraftView, steps: Step[], wide: boolean) {
  const texts = useTexts();
  const [wanted] = useState(wantedField);
  const [chosen, setChosen] = useState<Step>(() =>
    wanted && steps.includes(stepOf(wanted)) ? stepOf(wanted) : firstOpenStep(view, steps),
  );
  const [told, setTold] = useState<Told>();
  const [refusals, setRefusals] = useState(0);
  const current = steps.includes(chosen) ? chosen : (steps.at(-1) ?? "card");
  const at = steps.indexOf(current);
  // A link that jumped ahead to one field leads from there to whatever is still open.
  const isLast = wide || at === steps.length - 1 || wanted !== undefined;
  const others = steps.filter((step) => step !== current);
  const toReview = isLast && (wide || amissIn(others, view).length === 0);
  useEffect(() => {
    if (wanted) focusField(wanted);
  }, [wanted]);

  const tell = (text: string) => setTold({ text, typed: draftStore.view()?.typed });
  const goTo = (step: Step | undefined, why = "") => {
    if (!step) return;
    setChosen(step);
    setRefusals(0);
    tell(why);
    focusLater(`step-${step}`, () => scrollTo(0, 0));
  };
  /** Says at each field of these steps, and above them all, what is missing or wrong; never of a question not yet asked. */
  const refuse = (asked: readonly Step[]) => {
    const now = draftStore.view();
    if (!now) return;
    draftStore.showErrors(reasonsFor(amissIn(asked, now).filter(isShown), now, texts));
    setRefusals((count) => count + 1);
  };
  const next = async () => {
    const saved = await draftStore.settle();
    const now = draftStore.view();
    if (!saved || !now) return tell(texts.draft.failed);
    tell("");
    const asked = wide ? steps : [current];
    if (amissIn(asked, now).length > 0) return refuse(asked);
    const open = now.draft.exceptions.find(({ code }) => openCaseCodes.includes(code));
    if (open && (isLast || current === "person")) return goTo("person", open.text);
    if (!isLast) return goTo(steps[at + 1]);
    const [first] = amissIn(steps, now);
    if (!first) return navigate("/review");
    goTo(stepOf(first));
    // Who came for one field has not seen that step yet.
    if (!wanted) setTimeout(() => refuse([stepOf(first)]));
  };
  const back = !wide && at > 0 ? () => goTo(steps[at - 1]) : undefined;
  // What was said of missing answers no longer holds once she answers something.
  const announced = told?.typed === view.typed ? told.text : "";
  return { current, announced, refusals, next, back, toReview };
}

interface Told {
  text: string;
  /** The answers that it was said of. */
  typed: Answers | undefined;
}

/** A link 修改 names the field that it is about. */
function wantedField(): FieldName | undefined {
  return fieldNamed(queryNow().get("field") ?? "");
}

function firstOpenStep(view: DraftView, steps: Step[]): Step {
  const [first] = missingIn(steps, openIn(view));
  return first ? stepOf(first) : (steps.at(-1) ?? "card");
}

/** A field that has a reason already keeps it. */
export const reasonsFor = (
  names: FieldName[],
  { errors }: DraftView,
  { apply }: Texts,
): Record<string, string> =>
  Object.fromEntries(
    names.map((name) => [name, errors[name] ?? (isChoice(name) ? apply.choose : apply.required)]),
  );
