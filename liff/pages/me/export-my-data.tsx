import { myDataUrl } from "../../api/endpoints.ts";
import { OutsideHint } from "../../parts/outside-hint.tsx";
import { useLaterTexts } from "../../texts/later/use-later-texts.ts";

/** Her data as files to keep. */
export function ExportMyData() {
  const texts = useLaterTexts().me;
  return (
    <section class="card" aria-labelledby="export">
      <h2 id="export">{texts.export}</h2>
      <p>{texts.exportWhat}</p>
      <div class="row">
        <a class="button secondary grow" href={myDataUrl("pdf")} download>
          {texts.exportPdf}
        </a>
        <a class="button secondary grow" href={myDataUrl("json")} download>
          {texts.exportData}
        </a>
      </div>
      <OutsideHint />
    </section>
  );
}
