import { useState } from "preact/hooks";
import { money } from "../collection/payment.ts";
import { Said, silence } from "../collection/said.tsx";
import { call } from "../common/api.ts";

type Payout = {
  reference: string;
  way: string;
  name: string;
  amount: number;
  outcome: string;
  reason: string;
};
export type BankState = { payouts: Payout[]; faults: { reason: string; times: number }[] };

/** Takes the service's refund files, pays, and says what became of each payment. */
export function PayingBankCard({ bank: { payouts, faults } }: { bank: BankState }) {
  const [said, setSaid] = useState(silence);
  async function take(way: string, file: File | undefined) {
    if (!file) return;
    const headers = { "content-type": "text/csv" };
    const answer = await fetch(`/sim/paying-bank/${way}`, { method: "POST", headers, body: file });
    const good = answer.ok;
    setSaid({ text: good ? "已付款，請下載結果檔" : (await answer.json()).message, good });
  }
  return (
    <section class="card">
      <h2>付款銀行</h2>
      <FileChoice label="匯款檔" id="payout-transfers" take={(file) => void take("transfers", file)} />
      <FileChoice label="支票清冊" id="payout-cheques" take={(file) => void take("cheques", file)} />
      <Said word={said} testId="payout-said" />
      <div class="buttons">
        <a class="quiet" href="/sim/paying-bank/results" download>
          下載結果檔
        </a>
        <button type="button" onClick={() => void call("paying-bank/faults", {})}>
          下一筆退回
        </button>
      </div>
      {faults.map(({ reason, times }, i) => (
        <p key={i}>
          接下來退回：{reason} ×{times}
        </p>
      ))}
      <ul class="rows">
        {payouts.toReversed().map((payout, i) => (
          <PayoutRow key={`${payout.reference}${i}`} payout={payout} />
        ))}
      </ul>
    </section>
  );
}

type Choice = { label: string; id: string; take: (file: File | undefined) => void };

function FileChoice({ label, id, take }: Choice) {
  return (
    <label class="row">
      <span>{label}</span>
      <input
        type="file"
        accept=".csv,text/csv"
        data-testid={id}
        onChange={(event) => take(event.currentTarget.files?.[0])}
      />
    </label>
  );
}

function PayoutRow({ payout: { reference, way, name, amount, outcome, reason } }: { payout: Payout }) {
  const paid = outcome === "PAID";
  const comeBack = () => call(`paying-bank/payouts/${encodeURIComponent(reference)}/return`, {});
  return (
    <li>
      <span>
        <b>{money(amount)}</b>
        <small>
          {way === "CHEQUE" ? "支票" : "匯款"}　{name}　{reference}
        </small>
      </span>
      <span class="outcome">
        <span class={`tag ${paid ? "tag-good" : "tag-bad"}`}>{paid ? "已付" : `退回：${reason}`}</span>
        {paid && (
          <button type="button" class="quiet" onClick={() => void comeBack()}>
            幾天後退回
          </button>
        )}
      </span>
    </li>
  );
}
