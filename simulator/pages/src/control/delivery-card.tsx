import type { CardProps } from "./act.ts";

const NEXT: [string, object][] = [
  ["丟掉", { drop: true }],
  ["延遲 5 秒", { delayMs: 5000 }],
  ["重複送", { duplicate: true }],
  ["順序對調", { swap: true }],
  ["表情符號跳脫", { escapeAstral: true }],
  ["簽章錯誤", { signature: "bad" }],
  ["沒有簽章", { signature: "missing" }],
];

/** How the next webhook goes, and the last one again. */
export function DeliveryCard({ state, act }: CardProps) {
  return (
    <section class="card">
      <h2>下一次 webhook</h2>
      <div class="buttons">
        {NEXT.map(([label, quirk]) => (
          <button key={label} type="button" onClick={() => void act("webhook/next", quirk)}>
            {label}
          </button>
        ))}
      </div>
      <div class="buttons">
        <button type="button" onClick={() => void act("webhook/redeliver-last", {})}>
          重送上一次
        </button>
        <button type="button" onClick={() => void act("webhook/raw", { events: [] })}>
          送空的事件
        </button>
        <button
          type="button"
          onClick={() => void act("webhook/raw", { events: [{ type: "somethingNew", mode: "active" }] })}
        >
          送未知事件
        </button>
      </div>
      <p class="said">{state.planned ? `已排定：${JSON.stringify(state.planned)}` : ""}</p>
    </section>
  );
}
