import { useEffect, useState } from "preact/hooks";
import type { StudentCase } from "../../api/contracts/liff.ts";
import { Barcode } from "../barcode/barcode.tsx";
import { useWakeLock } from "../barcode/use-wake-lock.ts";
import { CaseLoader } from "../parts/case-loader.tsx";
import { money } from "../parts/money.ts";
import { Page } from "../parts/page.tsx";
import { PageLink } from "../parts/page-link.tsx";
import { useTexts } from "../texts/use-texts.ts";
import type { PageProps } from "./pages.ts";

/** For the till: the barcodes black on white whatever the theme, one at a time, or all in landscape. */
export function Scan({ serial }: PageProps) {
  useWakeLock();
  useEffect(() => {
    document.documentElement.classList.add("scanning");
    return () => document.documentElement.classList.remove("scanning");
  }, []);
  return <CaseLoader serial={serial}>{(cardCase) => <ScanOf cardCase={cardCase} />}</CaseLoader>;
}

function ScanOf({ cardCase: { bill, serial, paidAt } }: { cardCase: StudentCase }) {
  const texts = useTexts();
  const [shown, setShown] = useState(0);
  const back = (
    <PageLink class="button secondary" to={`/cases/${serial}/bill`}>
      {texts.scan.back}
    </PageLink>
  );
  if (bill?.state !== "OPEN")
    return (
      <Page title={texts.scan.title}>
        <p class="notice good">{paidAt ? texts.bill.paid : texts.bill.none}</p>
        {back}
      </Page>
    );
  const count = bill.barcodes.length;
  const turn = (by: number) => setShown((now) => Math.min(Math.max(now + by, 0), count - 1));
  return (
    <Page title={texts.scan.title} class="scan">
      <p class="scan-amount">{texts.scan.amount(money(bill.amount))}</p>
      <p class="hint">{texts.scan.brightness}</p>
      {bill.barcodes.map((barcode, index) => (
        <figure key={barcode} class={index === shown ? "shown" : ""}>
          <figcaption>{texts.scan.which(index + 1, count)}</figcaption>
          <Barcode
            text={barcode}
            label={texts.scan.label(index + 1, barcode)}
            testId={index === shown ? "scan-barcode" : undefined}
          />
          <p class="number">{barcode}</p>
        </figure>
      ))}
      <div class="row turn">
        <button type="button" class="secondary" disabled={shown === 0} onClick={() => turn(-1)}>
          {texts.scan.previous}
        </button>
        <button type="button" class="primary grow" disabled={shown === count - 1} onClick={() => turn(1)}>
          {texts.scan.next}
        </button>
      </div>
      {back}
    </Page>
  );
}
