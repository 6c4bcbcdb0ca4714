import { money } from "../../api/contracts/facts.ts";
import type { StudentCase } from "../../api/contracts/liff.ts";
import { linkReceipt } from "../api/endpoints.ts";
import { useLaterTexts } from "../texts/later/use-later-texts.ts";
import { useTexts } from "../texts/use-texts.ts";
import { dayText } from "./days.ts";
import { OpenOutside } from "./open-outside.tsx";
import { Rows } from "./rows.tsx";

/** What she has paid, and the paper that says so. */
export function Receipt({ cardCase: { serial, receipt } }: { cardCase: StudentCase }) {
  const { terms } = useTexts();
  const texts = useLaterTexts().receipt;
  if (!receipt) return null;
  return (
    <section class="card" aria-labelledby="receipt">
      <h2 id="receipt">{terms.receipt}</h2>
      <Rows
        rows={[
          { label: terms.amountPaid, value: money(receipt.amount), exact: true },
          { label: terms.paidBy, value: receipt.channelText },
          { label: terms.paidAt, value: dayText(receipt.paidOn) },
        ]}
      />
      <OpenOutside label={texts.pdf} link={async () => (await linkReceipt(serial)).url} />
    </section>
  );
}
