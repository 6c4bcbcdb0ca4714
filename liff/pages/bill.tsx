import "../styles/cases.css";
import { money } from "../../api/contracts/facts.ts";
import { serviceNow } from "../boot/service-time.ts";
import { CaseLoader } from "../parts/case-loader.tsx";
import { daysLeft, dayText } from "../parts/days.ts";
import { Missed } from "../parts/missed.tsx";
import { Page } from "../parts/page.tsx";
import { PageLink } from "../parts/page-link.tsx";
import type { PageProps } from "../parts/page-props.ts";
import { PaymentMethods } from "../parts/payment-methods.tsx";
import { Receipt } from "../parts/receipt.tsx";
import { Standing } from "../parts/standing.tsx";
import { useLaterTexts } from "../texts/later/use-later-texts.ts";
import { useTexts } from "../texts/use-texts.ts";

/** What is due, until when, and the ways to pay. */
export function Bill({ serial }: PageProps) {
  const texts = useTexts();
  const later = useLaterTexts();
  return (
    <CaseLoader serial={serial}>
      {(cardCase) => (
        <Page title={later.bill.title}>
          <Missed />
          <section class="card ticket" aria-label={later.bill.title}>
            <p class="amount">{money(cardCase.bill?.amount ?? cardCase.amountDue)}</p>
            <p>{texts.categories[cardCase.category]}</p>
            {cardCase.progress === "UNPAID" && cardCase.dueDate && (
              <p class="deadline">
                <span>{later.bill.deadline(dayText(cardCase.dueDate))}</span>
                <strong>{later.bill.daysLeft(daysLeft(cardCase.dueDate, serviceNow()))}</strong>
              </p>
            )}
            <p class="fine serial" data-testid="case-serial" translate={false}>
              {serial}
            </p>
          </section>
          <Standing status={cardCase.status} />
          {cardCase.bill?.state === "VOID" && <p class="notice warn">{later.bill.void}</p>}
          {!cardCase.bill && !cardCase.payments.school && <p>{later.bill.none}</p>}
          <Receipt cardCase={cardCase} />
          {cardCase.status.code !== "lossReportMissing" && <PaymentMethods cardCase={cardCase} />}
          <PageLink class="button quiet" to={`/cases/${serial}`}>
            {texts.cases.follow}
          </PageLink>
        </Page>
      )}
    </CaseLoader>
  );
}
