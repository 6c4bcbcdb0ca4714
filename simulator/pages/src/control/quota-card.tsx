import type { CardProps } from "./act.ts";

/** The month's pushes. */
export function QuotaCard({ state, act }: CardProps) {
  const { used, limit } = state.quota;
  return (
    <section class="card">
      <h2>推播額度</h2>
      <p class="big">
        {used.toLocaleString()} ／ {limit.toLocaleString()}
      </p>
      <meter min={0} max={limit} value={used} aria-label="已用額度" />
      <div class="buttons">
        <button type="button" onClick={() => void act("quota", { used: limit })}>
          用完額度
        </button>
        <button type="button" onClick={() => void act("quota", { used: 0 })}>
          恢復額度
        </button>
      </div>
    </section>
  );
}
