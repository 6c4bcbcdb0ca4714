import { serviceNow } from "../boot/service-time.ts";
import { CaseLoader } from "../parts/case-loader.tsx";
import { daysLeft, dayText } from "../parts/days.ts";
import { money } from "../parts/money.ts";
import { Page } from "../parts/page.tsx";
import { PageLink } from "../parts/page-link.tsx";
import { PaymentMethods } from "../parts/payment-methods.tsx";
import { useTexts } from "../texts/use-texts.ts";
import type { PageProps } from "./pages.ts";

/** What is due, until when, and the ways to pay. */
export function Bill({ serial }: PageProps) {
  const texts = useTexts();
  return (
    <CaseLoader serial={serial}>
      {(cardCase) => (
        <Page title={texts.bill.title}>
          <section class="card ticket" aria-label={texts.bill.title}>
            <p class="amount">{money(cardCase.bill?.amount ?? cardCase.amountDue)}</p>
            <p>{texts.categories[cardCase.category]}</p>
            {cardCase.bill?.state === "OPEN" && (
              <p class="deadline">
                {texts.bill.deadline(dayText(cardCase.bill.dueDate))}
                <strong>{texts.bill.daysLeft(daysLeft(cardCase.bill.dueDate, serviceNow()))}</strong>
              </p>
            )}
            <p class="fine" data-testid="case-serial">
              {serial}
            </p>
          </section>
          {cardCase.paidAt && <p class="notice good">{texts.bill.paid}</p>}
          {cardCase.bill?.state === "VOID" && <p class="notice warn">{texts.bill.void}</p>}
          {!cardCase.bill && !cardCase.payments.school && <p>{texts.bill.none}</p>}
          <PaymentMethods cardCase={cardCase} />
          <PageLink class="button quiet" to={`/cases/${serial}`}>
            {texts.sent.follow}
          </PageLink>
        </Page>
      )}
    </CaseLoader>
  );
}
