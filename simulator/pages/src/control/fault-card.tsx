import { useState } from "preact/hooks";
import type { CardProps } from "./act.ts";

const ENDPOINTS = [
  "push",
  "reply",
  "content",
  "verify",
  "pay-request",
  "pay-check",
  "pay-confirm",
  "pay-details",
  "pay-refund",
];
const FAULTS: [string, object][] = [
  ["回 500，沒有生效", { answer: "error" }],
  ["回 500，但已生效", { answer: "error", applied: true }],
  ["斷線，但已生效", { answer: "reset", applied: true }],
  ["502 網頁", { answer: "html" }],
  ["429 太頻繁", { answer: "rate" }],
  ["慢 5 秒", { answer: "normal", delayMs: 5000 }],
  ["LINE Pay 1199", { answer: "code", code: "1199" }],
];

/** Breaks the next call of an endpoint. */
export function FaultCard({ state, act }: CardProps) {
  const [endpoint, setEndpoint] = useState("push");
  return (
    <section class="card">
      <h2>故障</h2>
      <label class="row">
        <span>端點</span>
        <select value={endpoint} onChange={(event) => setEndpoint(event.currentTarget.value)}>
          {ENDPOINTS.map((name) => (
            <option key={name}>{name}</option>
          ))}
        </select>
      </label>
      <div class="buttons">
        {FAULTS.map(([label, fault]) => (
          <button key={label} type="button" onClick={() => void act("faults", { endpoint, ...fault })}>
            {label}
          </button>
        ))}
        <button type="button" onClick={() => void act("faults", undefined, "DELETE")}>
          全部取消
        </button>
      </div>
      <ul class="rows">
        {state.faults.map((fault, i) => (
          <li key={i}>
            {fault.endpoint}：{fault.answer}
            {fault.applied ? "（已生效）" : ""} ×{fault.times}
          </li>
        ))}
      </ul>
    </section>
  );
}
