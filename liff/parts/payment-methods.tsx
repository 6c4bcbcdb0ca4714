import "../styles/cases.css";
import { money } from "../../api/contracts/facts.ts";
import type { StudentCase } from "../../api/contracts/liff.ts";
import { linkBill } from "../api/endpoints.ts";
import { useLaterTexts } from "../texts/later/use-later-texts.ts";
import { useTexts } from "../texts/use-texts.ts";
import { CopyRow } from "./copy-row.tsx";
import { LinePayButton } from "./line-pay-button.tsx";
import { OpenOutside } from "./open-outside.tsx";
import { PageLink } from "./page-link.tsx";

type Payable = Pick<StudentCase, "serial" | "bill" | "payments">;

interface Props {
  cardCase: Payable;
  /** Found by the open query: no LINE Pay, and the bill's own link is good for five minutes already. */
  queried?: boolean;
}

/** R48–R56: the ways to pay as equals; none where the school collects. */
export function PaymentMethods({ cardCase: { payments, bill, serial }, queried = false }: Props) {
  const texts = useLaterTexts().pay;
  if (payments.school || bill?.state !== "OPEN") return null;
  const pdf = async () =>
    queried ? new URL(bill.pdfUrl, location.origin).href : (await linkBill(serial)).url;
  return (
    <section class="methods" aria-labelledby="methods">
      <h2 id="methods">{texts.title}</h2>
      {payments.linePay && !queried && (
        <article class="card method">
          <h3>LINE Pay</h3>
          <LinePayButton serial={serial} />
          <p>{texts.linePay}</p>
        </article>
      )}
      {payments.store && (
        <article class="card method">
          <h3>{texts.storeTitle}</h3>
          <p>{texts.store}</p>
          <PageLink
            class={`button ${payments.linePay && !queried ? "secondary" : "primary"}`}
            to={`/${queried ? "query" : "cases"}/${serial}/scan`}
          >
            {texts.showBarcodes}
          </PageLink>
        </article>
      )}
      <Transfer bill={bill} />
      <OpenOutside label={texts.pdf} link={pdf} />
    </section>
  );
}

function Transfer({ bill }: { bill: NonNullable<Payable["bill"]> }) {
  const { bracketed } = useTexts();
  const texts = useLaterTexts().pay;
  return (
    <article class="card method">
      <h3>{texts.atmTitle}</h3>
      <p>{texts.atm}</p>
      <dl class="rows">
        <CopyRow
          label={texts.bank}
          value={bill.bankCode + bracketed(texts.bankName)}
          copied={bill.bankCode}
        />
        <CopyRow label={texts.account} value={bill.virtualAccount} />
        <CopyRow label={texts.amount} value={money(bill.amount)} copied={String(bill.amount)} />
      </dl>
    </article>
  );
}
