import "../styles/cases.css";
import type { Draft } from "../../api/contracts/liff.ts";
import { readCases, readDraft } from "../api/endpoints.ts";
import { CaseStatus } from "../parts/case-status.tsx";
import { dayText, momentText } from "../parts/days.ts";
import { LazyPart } from "../parts/lazy-part.tsx";
import { LoadFailure, Loading } from "../parts/loading.tsx";
import { Missed } from "../parts/missed.tsx";
import { Page } from "../parts/page.tsx";
import { PageLink } from "../parts/page-link.tsx";
import { Rows } from "../parts/rows.tsx";
import { useLoaded } from "../parts/use-loaded.ts";
import { languageNow } from "../texts/language.ts";
import { useLaterTexts } from "../texts/later/use-later-texts.ts";
import { useTexts } from "../texts/use-texts.ts";

const waitingForm = async () => (await import("./waiting-form.tsx")).WaitingForm;

/** Whether a form waits to be sent: begun, and of no card whose application is under way. */
const waitsToBeSent = ({ version, category, exceptions }: Draft) =>
  version > 0 &&
  category != null &&
  !exceptions.some(({ code }) => code === "CASE_ALREADY_OPEN" || code === "CASE_OPEN_ELSEWHERE");

/** R81–R84: all her cases, newest first as the service sends them. */
export function Cases() {
  const texts = useTexts();
  const later = useLaterTexts();
  const { value: cases, error, reload } = useLoaded(readCases);
  const { value: draft } = useLoaded(readDraft);
  const waiting = draft && waitsToBeSent(draft);
  if (!cases) return error ? <LoadFailure error={error} onRetry={reload} /> : <Loading />;
  return (
    <Page title={texts.cases.title}>
      <Missed />
      {waiting && <LazyPart load={waitingForm} draft={draft} />}
      {cases.length === 0 && <p>{texts.cases.none}</p>}
      {cases.map((cardCase) => (
        <PageLink class="card case-link" to={`/cases/${cardCase.serial}`} key={cardCase.serial}>
          <h2>{languageNow() === "en" ? cardCase.categoryLabel : cardCase.reasonText}</h2>
          <CaseStatus cardCase={cardCase} />
          <p class="standing">{cardCase.status.text}</p>
          <Rows
            rows={[
              { label: texts.terms.submittedAt, value: momentText(cardCase.submittedAt) },
              {
                label: texts.terms.paidAt,
                value: cardCase.paidAt
                  ? dayText(momentText(cardCase.paidAt).slice(0, 10))
                  : cardCase.amountDue && texts.terms.notPaid,
              },
              {
                label: texts.terms.serial,
                value: <span class="serial">{cardCase.serial}</span>,
                exact: true,
              },
            ]}
          />
          <span class="see">{texts.cases.see}</span>
        </PageLink>
      ))}
      {!waiting && (
        <PageLink class={cases.length === 0 ? "button primary" : "button secondary"} to="/apply">
          {texts.cases.apply}
        </PageLink>
      )}
      <p class="row">
        <PageLink class="button quiet" to="/query">
          {later.query.title}
        </PageLink>
        <PageLink class="button quiet" to="/me">
          {later.me.title}
        </PageLink>
      </p>
    </Page>
  );
}
