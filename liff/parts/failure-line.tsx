import { useTexts } from "../texts/use-texts.ts";
import { failureText } from "./failure-text.ts";

/** Why the work of a button failed, read out when it comes; an empty line before. */
export function FailureLine({ error }: { error: unknown }) {
  const texts = useTexts();
  return (
    <p class="error" role="alert">
      {error === undefined ? "" : failureText(error, texts)}
    </p>
  );
}
