import { money } from "../../../api/contracts/facts.ts";
import { dayText, momentText } from "../../parts/days.ts";
import { Page } from "../../parts/page.tsx";
import { PageLink } from "../../parts/page-link.tsx";
import type { PageProps } from "../../parts/page-props.ts";
import { PaymentMethods } from "../../parts/payment-methods.tsx";
import { Rows } from "../../parts/rows.tsx";
import { Standing } from "../../parts/standing.tsx";
import { useLaterTexts } from "../../texts/later/use-later-texts.ts";
import { useTexts } from "../../texts/use-texts.ts";
import { useFoundCase } from "./use-found-case.ts";

/** R88: the detail, and the place to print the bill again. */
export function QueriedCase({ serial }: PageProps) {
  const texts = useTexts();
  const later = useLaterTexts();
  const queried = useFoundCase(serial);
  if (!queried) return null;
  return (
    <Page title={queried.categoryLabel}>
      <section class="card">
        <Rows
          rows={[
            { label: texts.terms.serial, value: queried.serial, exact: true },
            { label: texts.fields.schoolCode, value: queried.schoolName },
            { label: texts.fields.studentNo, value: queried.studentNo, exact: true },
            { label: texts.fields.name, value: queried.name, exact: true },
            { label: texts.terms.submittedAt, value: momentText(queried.submittedAt) },
            {
              label: texts.terms.paidAt,
              value: queried.paidOn ? dayText(queried.paidOn) : queried.amountDue && texts.terms.notPaid,
            },
            { label: texts.terms.reason, value: queried.reasonText },
            { label: texts.terms.status, value: queried.statusText },
            { label: texts.terms.amountDue, value: money(queried.amountDue) },
          ]}
        />
      </section>
      <Standing status={queried.status} />
      {queried.status.code !== "lossReportMissing" && <PaymentMethods cardCase={queried} queried />}
      <PageLink class="button secondary" to="/query">
        {later.query.back}
      </PageLink>
    </Page>
  );
}
