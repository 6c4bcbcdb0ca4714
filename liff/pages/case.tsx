import type { StudentCase } from "../../api/contracts/liff.ts";
import { applicationText } from "../parts/application-text.ts";
import { CaseLoader } from "../parts/case-loader.tsx";
import { CaseStatus } from "../parts/case-status.tsx";
import { momentText } from "../parts/days.ts";
import { Page } from "../parts/page.tsx";
import { PageLink } from "../parts/page-link.tsx";
import { isPaying } from "../parts/paying.ts";
import { Rows } from "../parts/rows.tsx";
import { useTexts } from "../texts/use-texts.ts";
import type { Texts } from "../texts/zh-tw.ts";
import type { PageProps } from "./pages.ts";

/** R88: one case: where it stands, what it waits for, what has happened. */
export function Case({ serial }: PageProps) {
  const texts = useTexts();
  return (
    <CaseLoader serial={serial}>
      {(cardCase) => (
        <Page title={texts.categories[cardCase.category]}>
          <CaseStatus cardCase={cardCase} />
          <Next cardCase={cardCase} />
          <section class="card" aria-label={texts.cases.details}>
            <Rows rows={detailRows(cardCase, texts)} />
          </section>
          <section class="card">
            <h2>{texts.cases.timeline}</h2>
            <ol class="timeline">
              {cardCase.timeline.map(({ at, code, text }) => (
                <li key={at + code}>
                  <time dateTime={at}>{momentText(at)}</time>
                  {text}
                </li>
              ))}
            </ol>
          </section>
        </Page>
      )}
    </CaseLoader>
  );
}

/** What she can do now, above all else. */
function Next({ cardCase }: { cardCase: StudentCase }) {
  const texts = useTexts();
  const { serial, bill, payments, waitingFor, returnReasons, paidAt } = cardCase;
  return (
    <section class="card next" aria-live="polite">
      <h2>{texts.cases.next}</h2>
      {isPaying(serial) && !paidAt && <p class="notice good">{texts.pay.awaited}</p>}
      {returnReasons.length > 0 && (
        <ul class="notice warn">
          {returnReasons.map((reason) => (
            <li key={reason}>{reason}</li>
          ))}
        </ul>
      )}
      {waitingFor.length === 0 && <p>{texts.cases.nothingNext[cardCase.progress]}</p>}
      {waitingFor.map(({ code, text }) => (
        <p key={code}>{text}</p>
      ))}
      {payments.school && !paidAt && <p class="notice warn">{texts.pay.atSchool}</p>}
      {bill?.state === "OPEN" && !payments.school && (
        <PageLink class="button primary" to={`/cases/${serial}/bill`}>
          {texts.cases.pay}
        </PageLink>
      )}
    </section>
  );
}

const detailRows = (cardCase: StudentCase, texts: Texts) => [
  { label: texts.review.serial, value: <span data-testid="case-serial">{cardCase.serial}</span> },
  { label: texts.fields.schoolCode, value: `${cardCase.schoolName}（${cardCase.schoolCode}）` },
  { label: texts.fields.studentNo, value: cardCase.studentNo },
  { label: texts.fields.name, value: cardCase.name },
  { label: texts.fields.category, value: applicationText(texts, cardCase.category, cardCase.amountDue) },
  { label: texts.cases.appliedAt, value: momentText(cardCase.submittedAt) },
  { label: texts.cases.paidAt, value: cardCase.paidAt ? momentText(cardCase.paidAt) : texts.cases.unpaid },
  { label: texts.fields.remark, value: cardCase.remark },
];
