import type { StudentCase } from "../../api/contracts/liff.ts";
import { caseFormUrl } from "../api/endpoints.ts";
import { sentNumber } from "../draft/sent-rows.ts";
import { AmountDue } from "../parts/amount-due.tsx";
import { applicationText } from "../parts/application-text.ts";
import { CaseLoader } from "../parts/case-loader.tsx";
import { FixLink } from "../parts/fix-link.tsx";
import { Missed } from "../parts/missed.tsx";
import { Page } from "../parts/page.tsx";
import { PageLink } from "../parts/page-link.tsx";
import type { PageProps } from "../parts/page-props.ts";
import { PaymentMethods } from "../parts/payment-methods.tsx";
import { Rows } from "../parts/rows.tsx";
import { Standing } from "../parts/standing.tsx";
import { useLaterTexts } from "../texts/later/use-later-texts.ts";
import { useTexts } from "../texts/use-texts.ts";

/** R45: it is sent, and nothing is stopped yet; what to pay and how comes first, the table when it is asked for. */
export function Sent({ serial }: PageProps) {
  const texts = useTexts();
  const later = useLaterTexts();
  return (
    <CaseLoader serial={serial}>
      {(cardCase) => (
        <Page title={cardCase.category === "REISSUE" ? later.sent.replacementTitle : later.sent.title}>
          <Missed />
          <Standing status={{ ...cardCase.status, next: undefined }} />
          <AmountDue cardCase={cardCase} />
          <OldCardToo cardCase={cardCase} />
          <PaymentMethods cardCase={cardCase} />
          {cardCase.status.next && <p>{cardCase.status.next}</p>}
          <p class="fine">
            <span>{texts.terms.serial}</span>{" "}
            <span class="serial" data-testid="case-serial" translate={false}>
              {cardCase.serial}
            </span>
          </p>
          <details class="card more">
            <summary>{later.sent.details}</summary>
            <Rows
              rows={[
                {
                  label: texts.fields.schoolCode,
                  value: cardCase.schoolName + texts.bracketed(cardCase.schoolCode),
                },
                { label: texts.fields.studentNo, value: cardCase.studentNo, exact: true },
                { label: texts.fields.name, value: cardCase.name, exact: true },
                ...(["idNumber", "mobile", "landline"] as const)
                  .map((name) => ({
                    label: texts.fields[name],
                    value: sentNumber(serial, name),
                    exact: true,
                  }))
                  .filter(({ value }) => value),
                {
                  label: texts.fields.category,
                  value: applicationText(texts, cardCase.category, cardCase.amountDue),
                },
                { label: texts.fields.remark, value: cardCase.remark, exact: true },
              ]}
            />
          </details>
          <PageLink class="button secondary" to={`/cases/${serial}`}>
            {texts.cases.follow}
          </PageLink>
        </Page>
      )}
    </CaseLoader>
  );
}

/** R36: of a card that is replaced, said where she pays, since payment alone makes no new card. */
function OldCardToo({ cardCase: { serial, waitingFor, actions } }: { cardCase: StudentCase }) {
  const { oldCard } = useLaterTexts();
  const fix = waitingFor.find(({ code }) => code === "oldCard")?.fix;
  if (!fix) return null;
  return (
    <section class="card" aria-labelledby="old-card">
      <h2 id="old-card">{oldCard.title}</h2>
      <p>{oldCard.onArrival}</p>
      <FixLink fix={fix} class="secondary" />
      {actions.includes("printForm") && (
        <a class="button quiet" href={caseFormUrl(serial)} target="_blank" rel="noopener">
          {oldCard.form}
        </a>
      )}
    </section>
  );
}
