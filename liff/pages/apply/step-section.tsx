import type { ComponentType } from "preact";
import type { Step } from "../../draft/steps.ts";
import { SchoolField } from "../../fields/school-field.tsx";
import { LazyPage } from "../../parts/lazy-page.tsx";
import { useTexts } from "../../texts/use-texts.ts";
import { CardStep } from "./card-step.tsx";
import { PersonStep } from "./person-step.tsx";
import { RefundStep } from "./refund-step.tsx";

/** The code for photos comes with the step that asks for one. */
const loadPhotoField = async () => (await import("../../photo/photo-field.tsx")).PhotoField;
const PhotoStep = () => <LazyPage load={loadPhotoField} serial="" />;

const stepBodies: Record<Step, ComponentType> = {
  card: CardStep,
  school: SchoolField,
  person: PersonStep,
  photo: PhotoStep,
  refund: RefundStep,
};

export function StepSection({ step }: { step: Step }) {
  const texts = useTexts();
  const Body = stepBodies[step];
  return (
    <section class="card step" aria-labelledby={`step-${step}`}>
      <h2 id={`step-${step}`} tabIndex={-1}>
        {texts.steps[step]}
      </h2>
      <Body />
    </section>
  );
}
