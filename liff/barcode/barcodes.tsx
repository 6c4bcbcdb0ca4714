import "../styles/scan.css";
import { useEffect, useState } from "preact/hooks";
import type { CaseStatus } from "../../api/contracts/common.ts";
import { money } from "../../api/contracts/facts.ts";
import type { Bill } from "../../api/contracts/liff.ts";
import { dayText } from "../parts/days.ts";
import { Page } from "../parts/page.tsx";
import { PageLink } from "../parts/page-link.tsx";
import { Standing } from "../parts/standing.tsx";
import { useLaterTexts } from "../texts/later/use-later-texts.ts";
import { Barcode } from "./barcode.tsx";
import { useWakeLock } from "./use-wake-lock.ts";

interface Props {
  bill: Bill | null;
  status: CaseStatus;
  /** The page to go back to, or what leads back within the page. */
  back: string | (() => void);
}

/** For the till: the barcodes black on white whatever the theme, one at a time, or all in landscape. */
export function Barcodes({ bill, status, ...props }: Props) {
  const later = useLaterTexts();
  useWakeLock();
  useEffect(() => {
    document.documentElement.classList.add("scanning");
    return () => document.documentElement.classList.remove("scanning");
  }, []);
  const [shown, setShown] = useState(0);
  const back =
    typeof props.back === "string" ? (
      <PageLink class="button secondary" to={props.back}>
        {later.scan.back}
      </PageLink>
    ) : (
      <button type="button" class="secondary" onClick={props.back}>
        {later.scan.back}
      </button>
    );
  if (bill?.state !== "OPEN")
    return (
      <Page title={later.scan.title}>
        <Standing status={status} />
        {back}
      </Page>
    );
  const count = bill.barcodes.length;
  const turn = (by: number) => setShown((now) => Math.min(Math.max(now + by, 0), count - 1));
  return (
    <Page title={later.scan.title} class="scan">
      <p class="scan-amount">{later.scan.amount(money(bill.amount))}</p>
      <p>{later.bill.deadline(dayText(bill.dueDate))}</p>
      <p class="hint">
        <span>{later.scan.brightness}</span>
        <span class="by-phone">{later.scan.sideways}</span>
      </p>
      {bill.barcodes.map((barcode, index) => (
        <figure key={barcode} class={index === shown ? "shown" : ""}>
          <figcaption>{later.scan.which(index + 1, count)}</figcaption>
          <Barcode
            text={barcode}
            label={later.scan.label(index + 1, barcode)}
            testId={index === shown ? "scan-barcode" : undefined}
          />
          <p class="number" translate={false}>
            {barcode}
          </p>
        </figure>
      ))}
      <div class="row turn">
        <button type="button" class="secondary" disabled={shown === 0} onClick={() => turn(-1)}>
          {later.scan.previous}
        </button>
        <button type="button" class="primary grow" disabled={shown === count - 1} onClick={() => turn(1)}>
          {later.scan.next}
        </button>
      </div>
      {back}
    </Page>
  );
}
