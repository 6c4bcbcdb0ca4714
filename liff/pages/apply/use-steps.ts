import { useEffect, useState } from "preact/hooks";
import type { DraftView } from "../../draft/draft-store.ts";
import { elementId, type FieldName, fieldNamed, isChoice } from "../../draft/field-names.ts";
import { amissIn, missingIn, type Step, stepOf } from "../../draft/steps.ts";
import { draftStore } from "../../draft/use-draft.ts";
import { navigate, queryNow } from "../../router.ts";
import { useTexts } from "../../texts/use-texts.ts";
import type { Texts } from "../../texts/zh-tw.ts";

/** Walks through the steps; forward only when the service misses nothing in what is shown. */
export function useSteps(view: DraftView, steps: Step[], wide: boolean) {
  const texts = useTexts();
  const [wanted] = useState(wantedField);
  const [chosen, setChosen] = useState<Step>(() => (wanted ? stepOf(wanted) : firstOpenStep(view, steps)));
  const [announced, setAnnounced] = useState("");
  const current = steps.includes(chosen) ? chosen : (steps.at(-1) ?? "card");
  const at = steps.indexOf(current);
  const toReview = wide || at === steps.length - 1 || wanted !== undefined;
  useEffect(() => {
    if (wanted) focusField(wanted);
  }, [wanted]);

  // What was missing is an old story as soon as she answers something.
  useEffect(() => setAnnounced(""), [view.typed]);

  const goTo = (step: Step | undefined) => {
    if (!step) return;
    setChosen(step);
    setAnnounced("");
    focusLater(`step-${step}`, () => scrollTo(0, 0));
  };
  const next = async () => {
    const saved = await draftStore.settle();
    const now = draftStore.view();
    if (!saved || !now) return setAnnounced(texts.draft.failed);
    const amiss = amissIn(toReview ? steps : [current], now);
    const [first] = amiss;
    const open = now.draft.exceptions.find(({ code }) => code === "CASE_ALREADY_OPEN");
    if (open && (toReview || current === "person")) return setAnnounced(open.text);
    if (!first) return toReview ? navigate("/review") : goTo(steps[at + 1]);
    draftStore.showErrors(reasonsFor(amiss, now, texts));
    setAnnounced(texts.apply.stillMissing(amiss.map((name) => texts.fields[name])));
    setChosen(stepOf(first));
    focusField(first);
  };
  const back = !wide && at > 0 ? () => goTo(steps[at - 1]) : undefined;
  return { current, announced, next, back, toReview };
}

/** A link 修改 names the field that it is about. */
function wantedField(): FieldName | undefined {
  return fieldNamed(queryNow().get("field") ?? "");
}

function firstOpenStep({ draft }: DraftView, steps: Step[]): Step {
  const [first] = missingIn(steps, draft.missing);
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

const focusField = (name: FieldName): void =>
  focusLater(elementId(name), (element) => element.scrollIntoView({ block: "center" }));

/** After the redraw: the element may only then be there. */
function focusLater(id: string, show: (element: HTMLElement) => void): void {
  setTimeout(() => {
    const element = document.getElementById(id);
    element?.focus({ preventScroll: true });
    if (element) show(element);
  });
}
