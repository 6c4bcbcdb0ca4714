import type { StudentCase } from "../../api/contracts/liff.ts";
import { host } from "../boot/host.ts";
import { useTexts } from "../texts/use-texts.ts";
import { CopyRow } from "./copy-row.tsx";
import { LinePayButton } from "./line-pay-button.tsx";
import { money } from "./money.ts";
import { PageLink } from "./page-link.tsx";

/** R48–R56: the ways to pay as equals, or the school's counter where the school collects. */
export function PaymentMethods({ cardCase }: { cardCase: StudentCase }) {
  const texts = useTexts().pay;
  const { payments, bill, serial } = cardCase;
  if (payments.school) return <p class="notice warn">{texts.atSchool}</p>;
  if (bill?.state !== "OPEN") return null;
  return (
    <section class="methods" aria-labelledby="methods">
      <h2 id="methods">{texts.title}</h2>
      {payments.linePay && (
        <article class="card method">
          <h3>LINE Pay</h3>
          <p>{texts.linePay}</p>
          <LinePayButton serial={serial} />
        </article>
      )}
      {payments.store && (
        <article class="card method">
          <h3>{texts.storeTitle}</h3>
          <p>{texts.store}</p>
          <PageLink class="button primary" to={`/cases/${serial}/scan`}>
            {texts.showBarcodes}
          </PageLink>
        </article>
      )}
      <article class="card method">
        <h3>{texts.atmTitle}</h3>
        <p>{texts.atm}</p>
        <dl class="rows">
          <CopyRow
            label={texts.bank}
            value={`${bill.bankCode}（${texts.bankName}）`}
            copied={bill.bankCode}
          />
          <CopyRow label={texts.account} value={bill.virtualAccount} />
          <CopyRow label={texts.amount} value={money(bill.amount)} copied={String(bill.amount)} />
        </dl>
      </article>
      <button
        type="button"
        class="secondary"
        onClick={() => host().openOutside(new URL(bill.pdfUrl, location.origin).href)}
      >
        {texts.pdf}
      </button>
      <p class="fine">{texts.delay}</p>
    </section>
  );
}
