import { useEffect } from "preact/hooks";
import type { Deletion } from "../../../api/contracts/liff.ts";
import { host } from "../../boot/host.ts";
import { Page } from "../../parts/page.tsx";
import { useLaterTexts } from "../../texts/later/use-later-texts.ts";
import { Stored } from "./stored.tsx";

/** What went and what stays; the session is over. */
export function Deleted({ deletion: { text, removed, kept } }: { deletion: Deletion }) {
  const texts = useLaterTexts().me;
  useEffect(() => scrollTo(0, 0), []);
  return (
    <Page title={texts.deleted}>
      <p class="notice good">{text}</p>
      {removed.length > 0 && (
        <section class="card">
          <h2>{texts.goes}</h2>
          <ul class="consequences">
            {removed.map((what) => (
              <li key={what}>{what}</li>
            ))}
          </ul>
        </section>
      )}
      {kept.length > 0 && (
        <section class="card">
          <h2>{texts.stays}</h2>
          <Stored stored={kept} />
        </section>
      )}
      {host().isInClient() && (
        <button type="button" class="primary" onClick={() => host().close()}>
          {texts.close}
        </button>
      )}
    </Page>
  );
}
