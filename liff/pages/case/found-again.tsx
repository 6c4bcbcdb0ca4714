import { useTexts } from "../../texts/use-texts.ts";

/** The honest answer to "I found my card again". */
export function FoundAgain({ text }: { text: string }) {
  const texts = useTexts();
  return (
    <details class="card more">
      <summary>{texts.cases.foundAgain}</summary>
      <p>{text}</p>
      <p class="fine">{texts.hotline}</p>
    </details>
  );
}
