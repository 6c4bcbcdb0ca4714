import { useCallback, useState } from "preact/hooks";
import { money } from "../../../api/contracts/facts.ts";
import type { GuardianCase } from "../../../api/contracts/liff.ts";
import { leaveFor } from "../../../browser/leave-for.ts";
import { useTask } from "../../../browser/use-task.ts";
import { confirmAsGuardian, payAsGuardian, readAsGuardian } from "../../api/deed-endpoints.ts";
import { Barcodes } from "../../barcode/barcodes.tsx";
import { CopyRow } from "../../parts/copy-row.tsx";
import { dayText } from "../../parts/days.ts";
import { FailureLine } from "../../parts/failure-line.tsx";
import { failureText } from "../../parts/failure-text.ts";
import { Loading } from "../../parts/loading.tsx";
import { Page } from "../../parts/page.tsx";
import { Rows } from "../../parts/rows.tsx";
import { useLoaded } from "../../parts/use-loaded.ts";
import { useLaterTexts } from "../../texts/later/use-later-texts.ts";
import { useTexts } from "../../texts/use-texts.ts";

/** For a minor's guardian, without a login: what is asked, what it means, to agree and to pay. The token is the address's fragment. */
export function Guardian() {
  const texts = useTexts();
  const { consentLink: words } = useLaterTexts();
  const [token] = useState(() => location.hash.slice(1) || "-");
  const load = useCallback(() => readAsGuardian(token), [token]);
  const { value, error } = useLoaded(load);
  if (value) return <Asked token={token} read={value} />;
  if (!error) return <Loading />;
  return (
    <Page title={words.title}>
      <p class="notice warn" role="alert">
        {failureText(error, texts)}
      </p>
    </Page>
  );
}

function Asked({ token, read }: { token: string; read: GuardianCase }) {
  const texts = useTexts();
  const { consentLink: words } = useLaterTexts();
  const [asked, setAsked] = useState(read);
  const [scanning, setScanning] = useState(false);
  const confirm = useTask(async () => setAsked(await confirmAsGuardian(token)));
  const { bill, status } = asked;
  if (scanning && bill)
    return <Barcodes bill={{ ...bill, pdfUrl: "" }} status={status} back={() => setScanning(false)} />;
  return (
    <Page title={words.title}>
      <section class="card">
        <Rows
          rows={[
            { label: texts.fields.name, value: asked.name, exact: true },
            { label: texts.fields.schoolCode, value: asked.schoolName },
            { label: texts.fields.category, value: asked.categoryLabel },
            { label: texts.terms.amountDue, value: money(asked.amountDue) },
          ]}
        />
        <p>{status.text}</p>
        <p>{words.means}</p>
        {asked.confirmed ? (
          <p class="notice good" role="status">
            {words.confirmed}
          </p>
        ) : (
          <button type="button" class="primary" disabled={confirm.running} onClick={() => confirm.run()}>
            {words.confirm}
          </button>
        )}
        <FailureLine error={confirm.error} />
      </section>
      {!asked.paid && <Ways token={token} asked={asked} onScan={() => setScanning(true)} />}
    </Page>
  );
}

interface WaysProps {
  token: string;
  asked: GuardianCase;
  onScan: () => void;
}

function Ways({ token, asked: { bill, payments }, onScan }: WaysProps) {
  const { consentLink: words, pay, bill: billWords } = useLaterTexts();
  const { run, running, error } = useTask(async () => leaveFor((await payAsGuardian(token)).paymentUrl));
  if (payments.school) return <p class="notice">{words.atSchool}</p>;
  if (bill?.state !== "OPEN") return null;
  return (
    <section class="methods" aria-labelledby="methods">
      <h2 id="methods">{pay.title}</h2>
      <p>{billWords.deadline(dayText(bill.dueDate))}</p>
      {payments.linePay && (
        <button type="button" class="secondary" disabled={running} onClick={() => run()}>
          {running ? pay.leaving : pay.withLinePay}
        </button>
      )}
      <FailureLine error={error} />
      <button type="button" class="secondary" onClick={onScan}>
        {pay.showBarcodes}
      </button>
      <dl class="rows card">
        <CopyRow label={pay.bank} value={bill.bankCode} />
        <CopyRow label={pay.account} value={bill.virtualAccount} />
        <CopyRow label={pay.amount} value={String(bill.amount)} />
      </dl>
    </section>
  );
}
