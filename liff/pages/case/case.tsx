import type { StudentCase } from "../../../api/contracts/liff.ts";
import { applicationText } from "../../parts/application-text.ts";
import { CaseLoader } from "../../parts/case-loader.tsx";
import { CaseStatus } from "../../parts/case-status.tsx";
import { momentText } from "../../parts/days.ts";
import { Missed } from "../../parts/missed.tsx";
import { Page } from "../../parts/page.tsx";
import { PageLink } from "../../parts/page-link.tsx";
import type { PageProps } from "../../parts/page-props.ts";
import { Receipt } from "../../parts/receipt.tsx";
import { Rows } from "../../parts/rows.tsx";
import { useLaterTexts } from "../../texts/later/use-later-texts.ts";
import { useTexts } from "../../texts/use-texts.ts";
import type { Texts } from "../../texts/zh-tw.ts";
import { FoundAgain } from "./found-again.tsx";
import { Next } from "./next.tsx";
import { PickedUp } from "./picked-up.tsx";
import { Steps } from "./steps.tsx";
import { Timeline } from "./timeline.tsx";

/** R88: one case: where it stands, what it waits for, what has happened. */
export function Case({ serial }: PageProps) {
  const texts = useTexts();
  const later = useLaterTexts();
  return (
    <CaseLoader serial={serial}>
      {(cardCase, reload) => (
        <Page title={texts.categories[cardCase.category]}>
          <Missed />
          <CaseStatus cardCase={cardCase} />
          {cardCase.access === "LINKED" && <p class="notice">{texts.cases.linked}</p>}
          <Next cardCase={cardCase} />
          {cardCase.actions.includes("pickedUp") && <PickedUp serial={serial} reload={reload} />}
          <Steps cardCase={cardCase} />
          <Receipt cardCase={cardCase} />
          <Timeline cardCase={cardCase} />
          <section class="card" aria-labelledby="details">
            <h2 id="details">{texts.cases.details}</h2>
            <Rows rows={detailRows(cardCase, texts)} />
          </section>
          {asksFoundAgain(cardCase) && <FoundAgain cardCase={cardCase} />}
          {cardCase.actions.includes("reportAgain") && cardCase.status.fix?.code !== "REPORT_AGAIN" && (
            <PageLink class="button secondary" to={`/again/${serial}`}>
              {texts.cases.again}
            </PageLink>
          )}
          {asksGuardian(cardCase) && (
            <PageLink class="button secondary" to={`/cases/${serial}/guardian`}>
              {later.consentLink.ask}
            </PageLink>
          )}
          {cardCase.actions.includes("withdraw") && (
            <PageLink class="button quiet" to={`/cases/${serial}/withdraw`}>
              {later.withdraw.title}
            </PageLink>
          )}
        </Page>
      )}
    </CaseLoader>
  );
}

/** Of a minor, while her guardian has something left to agree to or to pay; the page tells also when her guardian has agreed. */
const asksGuardian = ({ guardian, paidAt, amountDue, progress }: StudentCase) =>
  guardian !== null &&
  (progress === "UNPAID" || progress === "PROCESSING") &&
  !(guardian.confirmed && (paidAt || !amountDue));

/** Of a card that was reported lost, until its case is closed and a new one may be in her hands. */
const asksFoundAgain = ({ foundAgain, progress }: StudentCase) =>
  foundAgain.code !== "NOT_REPORTED" && progress !== "CLOSED";

/** Why a card that is there is replaced; otherwise what the query says (R84). */
const reasonOf = ({ reissueReason, reasonText }: StudentCase, texts: Texts) =>
  reissueReason ? texts.card.reasons[reissueReason].label : reasonText;

const detailRows = (cardCase: StudentCase, texts: Texts) => [
  {
    label: texts.terms.serial,
    value: (
      <span class="serial" data-testid="case-serial" translate={false}>
        {cardCase.serial}
      </span>
    ),
  },
  { label: texts.fields.schoolCode, value: cardCase.schoolName + texts.bracketed(cardCase.schoolCode) },
  { label: texts.fields.studentNo, value: cardCase.studentNo, exact: true },
  { label: texts.fields.name, value: cardCase.name, exact: true },
  { label: texts.fields.category, value: applicationText(texts, cardCase.category, cardCase.amountDue) },
  { label: texts.terms.reason, value: reasonOf(cardCase, texts) },
  { label: texts.terms.submittedAt, value: momentText(cardCase.submittedAt) },
  {
    label: texts.terms.paidAt,
    value: cardCase.paidAt ? momentText(cardCase.paidAt) : cardCase.amountDue && texts.terms.notPaid,
  },
  { label: texts.fields.remark, value: cardCase.remark, exact: true },
];
