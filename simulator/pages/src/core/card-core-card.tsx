import { useState } from "preact/hooks";
import { Said, silence } from "../collection/said.tsx";
import { call, Refused } from "../common/api.ts";

export type CoreState = {
  cards: { serial: string; balance: number; stoppedAt?: string; newCardTail?: string }[];
  results: { orderSeq: number }[];
  outgoing: { orderSeq: number }[];
  faults: { fault: string; kind?: string; times: number }[];
  auto: boolean;
};

type Worked = { orders: number; results: number; answers: { status: number }[] };

const FAULTS: [label: string, fault: object][] = [
  ["拒絕製卡", { fault: "refuse", kind: "PRODUCE", reason: "照片不符" }],
  ["拒絕停卡", { fault: "refuse", kind: "STOP" }],
  ["晚一天回覆", { fault: "delay" }],
  ["回覆兩次", { fault: "twice" }],
  ["順序顛倒", { fault: "reverse" }],
  ["回覆不存在的指令", { fault: "unknown" }],
];

/** Makes the card core work, well or badly. */
export function CardCoreCard({ core }: { core: CoreState }) {
  const [said, setSaid] = useState(silence);
  async function work() {
    try {
      const { orders, results, answers } = await call<Worked>("card-core/work", {});
      const good = answers.every(({ status }) => status < 300);
      const trouble = good ? "" : `，服務回 ${answers.map(({ status }) => status).join("、")}`;
      setSaid({ text: `讀到 ${orders} 筆指令，送出 ${results} 筆結果${trouble}`, good });
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      setSaid({ text: error.message, good: false });
    }
  }
  return (
    <section class="card">
      <h2>卡務系統</h2>
      <button type="button" class="go" data-testid="core-work" onClick={() => void work()}>
        處理指令並回覆
      </button>
      <Said word={said} testId="core-said" />
      <label class="check">
        <input
          type="checkbox"
          checked={core.auto}
          data-testid="core-auto"
          onChange={(event) => void call("card-core/auto", { auto: event.currentTarget.checked })}
        />
        推進時鐘時自動處理
      </label>
      <div class="buttons">
        {FAULTS.map(([label, fault]) => (
          <button key={label} type="button" onClick={() => void call("card-core/faults", fault)}>
            {label}
          </button>
        ))}
        <button type="button" onClick={() => void call("card-core/restart", {})}>
          重新啟動
        </button>
      </div>
      <ul class="rows">
        {core.faults.map(({ fault, kind, times }, i) => (
          <li key={i}>
            下一筆{kind}：{fault} ×{times}
          </li>
        ))}
      </ul>
      {core.outgoing.length > 0 && <p>還有 {core.outgoing.length} 筆結果沒送出</p>}
    </section>
  );
}
