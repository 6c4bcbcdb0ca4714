import type { ComponentType } from "preact";
import type { Step } from "../../draft/steps.ts";
import { SchoolField } from "../../fields/school-field.tsx";
import { LazyPart } from "../../parts/lazy-part.tsx";
import { useTexts } from "../../texts/use-texts.ts";
import { CardStep } from "./card-step.tsx";
import { PersonStep } from "./person-step.tsx";

// Steps that not every case has bring their code with them.
const loadPhoto = async () => (await import("../../photo/photo-field.tsx")).PhotoField;
const loadRefund = async () => (await import("./refund-step.tsx")).RefundStep;
const PhotoStep = () => <LazyPart load={loadPhoto} />;
const RefundStep = () => <LazyPart load={loadRefund} />;

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
