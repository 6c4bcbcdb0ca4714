import type { ComponentType } from "preact";
import type { DraftView } from "../../draft/draft-store.ts";
import type { Step } from "../../draft/steps.ts";
import { SchoolField } from "../../fields/school-field.tsx";
import { PhotoField } from "../../photo/photo-field.tsx";
import { useTexts } from "../../texts/use-texts.ts";
import { CardStep } from "./card-step.tsx";
import { PersonStep } from "./person-step.tsx";
import { RefundStep } from "./refund-step.tsx";

export interface StepProps {
  view: DraftView;
}

const bodies: Record<Step, ComponentType<StepProps>> = {
  card: CardStep,
  school: SchoolField,
  person: PersonStep,
  photo: PhotoField,
  refund: RefundStep,
};

export function StepSection({ step, view }: StepProps & { step: Step }) {
  const texts = useTexts();
  const Body = bodies[step];
  return (
    <section class="card step" aria-labelledby={`step-${step}`}>
      <h2 id={`step-${step}`} tabIndex={-1}>
        {texts.steps[step]}
      </h2>
      <Body view={view} />
    </section>
  );
}
