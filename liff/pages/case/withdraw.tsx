import type { StudentCase } from "../../../api/contracts/liff.ts";
import { useTask } from "../../../browser/use-task.ts";
import { withdrawCase } from "../../api/deed-endpoints.ts";
import { beginFromCase } from "../../api/endpoints.ts";
import type { FieldName } from "../../draft/field-names.ts";
import { draftStore } from "../../draft/use-draft.ts";
import { CaseLoader } from "../../parts/case-loader.tsx";
import { FailureLine } from "../../parts/failure-line.tsx";
import { Page } from "../../parts/page.tsx";
import { PageLink } from "../../parts/page-link.tsx";
import type { PageProps } from "../../parts/page-props.ts";
import { Rows } from "../../parts/rows.tsx";
import { navigate } from "../../router.ts";
import { useLaterTexts } from "../../texts/later/use-later-texts.ts";
import { useTexts } from "../../texts/use-texts.ts";

/** A case that is neither paid nor approved is sent otherwise, or taken back. */
export function Withdraw({ serial }: PageProps) {
  const texts = useTexts();
  const { withdraw: words } = useLaterTexts();
  return (
    <CaseLoader serial={serial}>
      {(cardCase, reload) => (
        <Page title={words.title}>
          {cardCase.actions.includes("withdraw") ? (
            <Ways cardCase={cardCase} reload={reload} />
          ) : (
            <>
              <p>{cardCase.status.text}</p>
              <p>{words.nothing}</p>
            </>
          )}
          <PageLink class="button primary" to={`/cases/${serial}`}>
            {cardCase.actions.includes("withdraw") ? words.keep : texts.cases.follow}
          </PageLink>
        </Page>
      )}
    </CaseLoader>
  );
}

function Ways({ cardCase, reload }: { cardCase: StudentCase; reload: () => void }) {
  const texts = useTexts();
  const { withdraw: words } = useLaterTexts();
  const { serial, category, schoolName } = cardCase;
  const { run, running, error } = useTask((work: () => Promise<void>) =>
    work().catch((failure: unknown) => {
      // It may be paid or approved by now.
      reload();
      throw failure;
    }),
  );
  return (
    <>
      <section class="card">
        <Rows
          rows={[
            { label: texts.fields.category, value: texts.categories[category] },
            { label: texts.fields.schoolCode, value: schoolName },
            { label: texts.terms.serial, value: <span translate={false}>{serial}</span> },
          ]}
        />
      </section>
      <p class="notice warn">{words.paid}</p>
      <section class="card" aria-labelledby="change">
        <h2 id="change">{words.changeTitle}</h2>
        <p>{words.change}</p>
        <button
          type="button"
          class="secondary"
          disabled={running}
          onClick={() => run(() => changeCase(serial, "cardState"))}
        >
          {words.changeCategory}
        </button>
        <button
          type="button"
          class="secondary"
          disabled={running}
          onClick={() => run(() => changeCase(serial, "schoolCode"))}
        >
          {words.changeSchool}
        </button>
      </section>
      <section class="card" aria-labelledby="withdraw">
        <h2 id="withdraw">{words.withdrawTitle}</h2>
        <ul class="consequences">
          {words.lost.map((what) => (
            <li key={what}>{what}</li>
          ))}
        </ul>
        <button
          type="button"
          class="secondary"
          disabled={running}
          onClick={() => run(() => takeBack(serial))}
        >
          {running ? words.working : words.confirm}
        </button>
      </section>
      <FailureLine error={error} />
    </>
  );
}

async function takeBack(serial: string): Promise<void> {
  await withdrawCase(serial);
  navigate(`/cases/${serial}`, { replace: true });
}

/** Takes it back and opens the form with all that it held, at what she wants to change. */
async function changeCase(serial: string, field: FieldName): Promise<void> {
  draftStore.adopt(await beginFromCase({ serial, withdraw: true }));
  navigate(`/apply?field=${field}`, { replace: true });
}
