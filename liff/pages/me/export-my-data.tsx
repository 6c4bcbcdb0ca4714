import { myDataUrl } from "../../api/endpoints.ts";
import { host } from "../../boot/host.ts";
import { useLaterTexts } from "../../texts/later/use-later-texts.ts";

/** Her data as files. LINE's own browser keeps no files: there the page is opened outside first. */
export function ExportMyData() {
  const texts = useLaterTexts().me;
  return (
    <section class="card" aria-labelledby="export">
      <h2 id="export">{texts.export}</h2>
      <p>{texts.exportWhat}</p>
      <div class="row">
        <a class="button secondary grow" href={myDataUrl("pdf")} download>
          PDF
        </a>
        <a class="button secondary grow" href={myDataUrl("json")} download>
          JSON
        </a>
      </div>
      {host().isInClient() && (
        <>
          <p class="hint">{texts.exportOutside}</p>
          <button type="button" class="quiet" onClick={() => host().openOutside(location.href)}>
            {texts.openOutside}
          </button>
        </>
      )}
    </section>
  );
}
