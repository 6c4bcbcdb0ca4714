import type { Step } from "../../draft/steps.ts";
import { useTexts } from "../../texts/use-texts.ts";

interface Props {
  steps: readonly Step[];
  current: Step;
  /** Whether these are all; until her choice is made there may be one more, and no number is given. */
  counted: boolean;
}

/** How far she is. */
export function Progress({ steps, current, counted }: Props) {
  const { apply } = useTexts();
  const at = steps.indexOf(current);
  return (
    <div class="progress">
      <p>{counted ? apply.progress(at + 1, steps.length) : apply.step(at + 1)}</p>
      {counted && (
        <div aria-hidden="true">
          {steps.map((step, index) => (
            <i key={step} class={index <= at ? "done" : ""} />
          ))}
        </div>
      )}
    </div>
  );
}
