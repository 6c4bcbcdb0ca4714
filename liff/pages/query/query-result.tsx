import "../../styles/cases.css";
import type { CaseQuery, QueriedCase } from "../../../api/contracts/liff.ts";
import { dayText, momentText } from "../../parts/days.ts";
import { Page } from "../../parts/page.tsx";
import { PageLink } from "../../parts/page-link.tsx";
import { Rows } from "../../parts/rows.tsx";
import { useLaterTexts } from "../../texts/later/use-later-texts.ts";
import { useTexts } from "../../texts/use-texts.ts";
import { Bind } from "./bind.tsx";

interface Props {
  found: { query: CaseQuery; cases: QueriedCase[] };
  onAgain: () => void;
}

/** R81: the list, newest first. */
export function QueryResult({ found: { query, cases }, onAgain }: Props) {
  const texts = useTexts();
  const later = useLaterTexts();
  return (
    <Page title={later.query.found}>
      {cases.map((queried) => (
        <PageLink class="card case-link" to={`/query/${queried.serial}`} key={queried.serial}>
          <h2>
            <span>{`${queried.item}. `}</span>
            <span>{queried.reasonText}</span>
          </h2>
          <p class="status">
            <span class={`chip ${queried.progress.toLowerCase()}`}>{queried.statusText}</span>
          </p>
          <Rows
            rows={[
              { label: texts.terms.submittedAt, value: momentText(queried.submittedAt) },
              {
                label: texts.terms.paidAt,
                value: queried.paidOn ? dayText(queried.paidOn) : texts.terms.notPaid,
              },
            ]}
          />
          <span class="see">{texts.cases.see}</span>
        </PageLink>
      ))}
      <Bind query={query} />
      <button type="button" class="secondary" onClick={onAgain}>
        {later.query.again}
      </button>
    </Page>
  );
}
