import { useCallback, useState } from "preact/hooks";
import { money } from "../../../api/contracts/facts.ts";
import type { GuardianCase } from "../../../api/contracts/liff.ts";
import { leaveFor } from "../../../browser/leave-for.ts";
import { type Task, useTask } from "../../../browser/use-task.ts";
import { confirmAsGuardian, payAsGuardian, readAsGuardian } from "../../api/deed-endpoints.ts";
import { ApiError } from "../../api/request.ts";
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
  const [token] = useState(() => location.hash.slice(1) || "-");
  const load = useCallback(() => readAsGuardian(token), [token]);
  const { value, error } = useLoaded(load);
  if (value) return <Asked token={token} read={value} />;
  return error ? <Refused error={error} /> : <Loading />;
}

/** The link is no longer good for anything: nothing to agree to or to pay is left on the page. */
function Refused({ error }: { error: unknown }) {
  const texts = useTexts();
  const { consentLink: words } = useLaterTexts();
  return (
    <Page title={words.title}>
      <p class="notice warn" role="alert">
        {failureText(error, texts)}
      </p>
    </Page>
  );
}

const endsPage: ReadonlySet<string> = new Set([
  "guardian_link_unknown",
  "guardian_link_expired",
  "guardian_link_over",
]);
const isRefused = (error: unknown) => error instanceof ApiError && endsPage.has(error.code);

function Asked({ token, read }: { token: string; read: GuardianCase }) {
  const texts = useTexts();
  const { consentLink: words } = useLaterTexts();
  const [asked, setAsked] = useState(read);
  const [scanning, setScanning] = useState(false);
  const confirm = useTask(async () => setAsked(await confirmAsGuardian(token)));
  const pay = useTask(async () => leaveFor((await payAsGuardian(token)).paymentUrl));
  const scan = useTask(async () => {
    setAsked(await readAsGuardian(token));
    setScanning(true);
  });
  const refusal = [confirm.error, pay.error, scan.error].find(isRefused);
  if (refusal) return <Refused error={refusal} />;
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
        {!asked.confirmed && <p>{words.means}</p>}
        {status.inForce && <p>{status.inForce}</p>}
        {!asked.inForce && <p>{words.inForceWhen}</p>}
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
      {!asked.paid && <Ways asked={asked} pay={pay} scan={scan} />}
    </Page>
  );
}

interface WaysProps {
  asked: GuardianCase;
  pay: Task<[]>;
  scan: Task<[]>;
}

function Ways({ asked: { bill, payments }, pay: { run, running, error }, scan }: WaysProps) {
  const { bracketed } = useTexts();
  const { consentLink: words, pay, bill: billWords } = useLaterTexts();
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
      <button type="button" class="secondary" disabled={scan.running} onClick={() => scan.run()}>
        {pay.showBarcodes}
      </button>
      <FailureLine error={scan.error} />
      <dl class="rows card">
        <CopyRow label={pay.bank} value={bill.bankCode + bracketed(pay.bankName)} copied={bill.bankCode} />
        <CopyRow label={pay.account} value={bill.virtualAccount} />
        <CopyRow label={pay.amount} value={money(bill.amount)} copied={String(bill.amount)} />
      </dl>
    </section>
  );
}
