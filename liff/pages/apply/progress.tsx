import type { Step } from "../../draft/steps.ts";
import { useTexts } from "../../texts/use-texts.ts";

interface Props {
  steps: readonly Step[];
  current: Step;
  /** All steps are on the page at once. */
  whole: boolean;
}

/** How far she is. */
export function Progress({ steps, current, whole }: Props) {
  const texts = useTexts();
  if (whole) return null;
  const at = steps.indexOf(current);
  return (
    <div class="progress">
      <p>{texts.apply.progress(at + 1, steps.length)}</p>
      <div aria-hidden="true">
        {steps.map((step, index) => (
          <i key={step} class={index <= at ? "done" : ""} />
        ))}
      </div>
    </div>
  );
}
