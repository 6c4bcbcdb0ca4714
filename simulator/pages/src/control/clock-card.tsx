import { useState } from "preact/hooks";
import type { CardProps } from "./act.ts";

const HOUR = 3600_000;
const STEPS: [string, number][] = [
  ["＋1 分", 60_000],
  ["＋20 分", 20 * 60_000],
  ["＋1 小時", HOUR],
  ["＋3 小時", 3 * HOUR],
  ["＋1 天", 24 * HOUR],
  ["＋7 天", 7 * 24 * HOUR],
  ["＋14 天", 14 * 24 * HOUR],
];

const SHOWN = new Intl.DateTimeFormat("zh-TW", {
  timeZone: "Asia/Taipei",
  dateStyle: "full",
  timeStyle: "medium",
});

/** Moves the simulator's and the service's clock together. */
export function ClockCard({ state, act }: CardProps) {
  const [said, setSaid] = useState("");
  async function advance(advanceMs: number) {
    setSaid("推進中…");
    const { service } = (await act("clock", { advanceMs })) as { service: number | string };
    setSaid(service === 200 ? "" : `服務沒有跟上（${service}）`);
  }
  return (
    <section class="card">
      <h2>時鐘</h2>
      <p class="big" data-testid="clock">
        {SHOWN.format(new Date(state.now))}
      </p>
      <div class="buttons">
        {STEPS.map(([label, ms]) => (
          <button key={label} type="button" onClick={() => void advance(ms)}>
            {label}
          </button>
        ))}
      </div>
      <p class="said" role="status">
        {said}
      </p>
    </section>
  );
}
