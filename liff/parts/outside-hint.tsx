import { host } from "../boot/host.ts";
import { useLaterTexts } from "../texts/later/use-later-texts.ts";

/** LINE's own browser keeps and prints no files: there the page can be opened outside first. */
export function OutsideHint() {
  const texts = useLaterTexts().outside;
  if (!host().isInClient()) return null;
  return (
    <>
      <p class="hint">{texts.hint}</p>
      <button type="button" class="quiet" onClick={() => host().openOutside(location.href)}>
        {texts.open}
      </button>
    </>
  );
}
