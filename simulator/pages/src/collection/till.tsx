import { render } from "preact";
import { useState } from "preact/hooks";
import { call, Refused } from "../common/api.ts";
import { Desk } from "../common/desk.tsx";
import { ChainChoice } from "./chain-choice.tsx";
import type { Chain } from "./chains.ts";
import { decodePicture } from "./decode.ts";
import { NotifySwitch } from "./notify-switch.tsx";
import { money, type Payment, told } from "./payment.ts";
import { Receipts } from "./receipts.tsx";
import { Said, silence } from "./said.tsx";
import { sortSegments } from "./sort-segments.ts";

type Scan = {
  virtualAccount: string;
  amount: number;
  fee: number;
  collectionCode: string;
  lastDate: string;
  tooLate: boolean;
};

/** The store's till: three segments in, money taken, callback sent. */
function Till() {
  const [segments, setSegments] = useState(["", "", ""]);
  const [scan, setScan] = useState<Scan>();
  const [said, setSaid] = useState(silence);
  const [notify, setNotify] = useState(true);
  const [chain, setChain] = useState<Chain>("SEVEN");

  async function tryTo(work: () => Promise<void>) {
    setSaid(silence);
    try {
      await work();
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      setScan(undefined);
      setSaid({ text: error.message, good: false });
    }
  }
  const read = (next: string[]) =>
    tryTo(async () => setScan(await call<Scan>("till/read", { segments: next })));

  function enter(next: string[]) {
    setSegments(next);
    setScan(undefined);
    if (next.every(Boolean)) void read(next);
  }
  function type(index: number, text: string) {
    const parts = text.trim().split(/[\s,]+/);
    enter(parts.length === 3 ? sortSegments(parts) : segments.with(index, text.trim().toUpperCase()));
  }
  /** A picture may show all three or only one of them; what is found joins what is there. */
  async function scanPictures(pictures: Blob[]) {
    if (pictures.length === 0) return;
    setSaid({ text: "讀取中…", good: false });
    const texts = (await Promise.all(pictures.map(decodePicture))).flat();
    const found = sortSegments(texts);
    const joined = segments.map((old, i) => found[i] || old);
    const missing = joined.flatMap((segment, i) => (segment ? [] : [`第 ${i + 1} 段`]));
    setSaid(
      missing.length ? { text: `還缺${missing.join("、")}，請再掃描或手動輸入`, good: false } : silence,
    );
    enter(joined);
  }
  const take = () =>
    tryTo(async () => {
      const payment = await call<Payment>("till/pay", { segments, chain, notify });
      setSaid(told("已收款", payment));
      setSegments(["", "", ""]);
      setScan(undefined);
    });

  return (
    <Desk
      title="超商收銀機"
      text="掃描或貼上繳費單的三段條碼。收款後會通知服務入帳。"
      paste={(file) => void scanPictures([file])}
    >
      <section class="card">
        <label class="drop">
          <b>選擇條碼圖片</b>
          <small>螢幕截圖或照片，也可以直接貼上（Ctrl＋V）</small>
          <input
            class="unseen"
            type="file"
            accept="image/*"
            data-testid="till-picture"
            multiple
            onChange={(event) => void scanPictures([...(event.currentTarget.files ?? [])])}
          />
        </label>
        {segments.map((segment, i) => (
          <label key={i} class="row">
            <span>第 {i + 1} 段</span>
            <input
              class="mono"
              value={segment}
              data-testid={`till-segment-${i + 1}`}
              spellcheck={false}
              autoComplete="off"
              onInput={(event) => type(i, event.currentTarget.value)}
            />
          </label>
        ))}
        <ChainChoice chain={chain} set={setChain} />
        <NotifySwitch notify={notify} set={setNotify} />
        <Said word={said} testId="till-said" />
      </section>
      {scan && <Bill scan={scan} take={() => void take()} />}
      <Receipts channels={["STORE"]} />
    </Desk>
  );
}

function Bill({ scan, take }: { scan: Scan; take: () => void }) {
  const { amount, fee, virtualAccount, collectionCode, lastDate, tooLate } = scan;
  return (
    <section class="card total">
      <dl>
        <dt>代收項目</dt>
        <dd>{collectionCode}</dd>
        <dt>銷帳編號</dt>
        <dd class="mono">{virtualAccount}</dd>
        <dt>代收期限</dt>
        <dd>{tooLate ? `${lastDate}（已逾期）` : lastDate}</dd>
        <dt>金額</dt>
        <dd>{money(amount)}</dd>
        <dt>手續費</dt>
        <dd>{money(fee)}</dd>
        <dt>合計</dt>
        <dd class="sum" data-testid="till-total">
          {money(amount + fee)}
        </dd>
      </dl>
      <button type="button" class="go" disabled={tooLate} data-testid="till-pay" onClick={take}>
        {tooLate ? "已逾期，無法收款" : "收款"}
      </button>
    </section>
  );
}

const root = document.getElementById("app");
if (root) render(<Till />, root);
