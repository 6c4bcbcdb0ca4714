import { useEffect } from "preact/hooks";
import { money } from "../../../api/contracts/facts.ts";
import type { QueriedCase as Queried } from "../../../api/contracts/liff.ts";
import { Barcodes } from "../../barcode/barcodes.tsx";
import { dayText, momentText } from "../../parts/days.ts";
import { Page } from "../../parts/page.tsx";
import { PageLink } from "../../parts/page-link.tsx";
import type { PageProps } from "../../parts/page-props.ts";
import { PaymentMethods } from "../../parts/payment-methods.tsx";
import { Rows } from "../../parts/rows.tsx";
import { navigate } from "../../router.ts";
import { useLaterTexts } from "../../texts/later/use-later-texts.ts";
import { useTexts } from "../../texts/use-texts.ts";
import { foundCase } from "./found-cases.ts";

/** R88: the detail, and the place to print the bill again. */
export function QueriedCase({ serial }: PageProps) {
  const texts = useTexts();
  const later = useLaterTexts();
  const queried = useFound(serial);
  if (!queried) return null;
  return (
    <Page title={queried.categoryLabel}>
      <section class="card">
        <Rows
          rows={[
            { label: texts.terms.serial, value: queried.serial },
            { label: texts.fields.schoolCode, value: queried.schoolName },
            { label: texts.fields.studentNo, value: queried.studentNo },
            { label: texts.fields.name, value: queried.name },
            { label: texts.terms.submittedAt, value: momentText(queried.submittedAt) },
            {
              label: texts.terms.paidAt,
              value: queried.paidOn ? dayText(queried.paidOn) : texts.terms.notPaid,
            },
            { label: texts.terms.reason, value: queried.reasonText },
            { label: texts.terms.status, value: queried.statusText },
            { label: texts.terms.amountDue, value: money(queried.amountDue) },
          ]}
        />
      </section>
      {queried.waitingFor.map(({ code, text, whoText }) => (
        <p class="notice" key={code}>
          <span class="chip">{whoText}</span> {text}
        </p>
      ))}
      <PaymentMethods cardCase={queried} queried />
      <PageLink class="button secondary" to="/query">
        {later.query.back}
      </PageLink>
    </Page>
  );
}

export function QueriedScan({ serial }: PageProps) {
  const queried = useFound(serial);
  if (!queried) return null;
  return <Barcodes bill={queried.bill} isPaid={queried.paidOn !== null} back={`/query/${serial}`} />;
}

/** What was found is gone after a reload: then the facts are asked for again. */
function useFound(serial: string): Queried | undefined {
  const queried = foundCase(serial);
  const lost = queried === undefined;
  useEffect(() => {
    if (lost) navigate("/query", { replace: true });
  }, [lost]);
  return queried;
}
