import { useState } from "preact/hooks";
import type { Deletion, MyData } from "../../../api/contracts/liff.ts";
import { readMyData } from "../../api/endpoints.ts";
import { LoadFailure, Loading } from "../../parts/loading.tsx";
import { Page } from "../../parts/page.tsx";
import { Rows } from "../../parts/rows.tsx";
import { useLoaded } from "../../parts/use-loaded.ts";
import { useLaterTexts } from "../../texts/later/use-later-texts.ts";
import { useTexts } from "../../texts/use-texts.ts";
import { Consents } from "./consents.tsx";
import { DeleteMyData } from "./delete-my-data.tsx";
import { Deleted } from "./deleted.tsx";
import { ExportMyData } from "./export-my-data.tsx";
import { Stored } from "./stored.tsx";

/** My data: what is kept, why and how long, the proof of consent, a copy, corrections, and asking to delete. */
export function Me() {
  const { value, error, reload } = useLoaded(readMyData);
  const [deletion, setDeletion] = useState<Deletion>();
  if (deletion) return <Deleted deletion={deletion} />;
  if (value) return <MeOf data={value} onDeleted={setDeletion} />;
  return error ? <LoadFailure error={error} onRetry={reload} /> : <Loading />;
}

function MeOf({ data, onDeleted }: { data: MyData; onDeleted: (deletion: Deletion) => void }) {
  const { bracketed } = useTexts();
  const texts = useLaterTexts().me;
  return (
    <Page title={texts.title}>
      <section class="card" aria-labelledby="stored">
        <h2 id="stored">{texts.stored}</h2>
        <Stored stored={data.stored} />
      </section>
      <Consents consents={data.consents} />
      {data.cases.map(({ serial, categoryLabel, statusText, values }) => (
        <details class="card more" key={serial}>
          <summary>
            <span>{categoryLabel + bracketed(statusText)}</span>
            <span class="fine" translate={false}>
              {serial}
            </span>
          </summary>
          <Rows rows={values} />
        </details>
      ))}
      {data.draft && (
        <details class="card more">
          <summary>{texts.draft}</summary>
          <Rows rows={data.draft} />
        </details>
      )}
      <ExportMyData />
      <section class="card" aria-labelledby="correct">
        <h2 id="correct">{texts.correct}</h2>
        <ul class="consequences">
          {data.corrections.map(({ code, text }) => (
            <li key={code}>{text}</li>
          ))}
        </ul>
      </section>
      <DeleteMyData deletion={data.deletion} onDeleted={onDeleted} />
    </Page>
  );
}
