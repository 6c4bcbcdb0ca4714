import type { Act } from "./act.ts";
import type { Call } from "./state.ts";

const TIME = new Intl.DateTimeFormat("zh-TW", {
  timeZone: "Asia/Taipei",
  timeStyle: "medium",
  hour12: false,
});

/** The calls between service and simulator, newest first; open one to read its bodies. */
export function CallLog({ calls, act }: { calls: Call[]; act: Act }) {
  return (
    <section class="card">
      <h2>通話紀錄</h2>
      <button type="button" class="quiet" onClick={() => void act("log", undefined, "DELETE")}>
        清除
      </button>
      <div class="log" data-testid="call-log">
        {calls
          .toReversed()
          .slice(0, 200)
          .map((call) => (
            <details key={`${call.at}${call.path}${call.ms}`}>
              <summary>
                <time>{TIME.format(new Date(call.at))}</time>
                <span title={call.direction === "in" ? "服務 → 模擬器" : "模擬器 → 服務"}>
                  {call.direction === "in" ? "←" : "→"}
                </span>
                <span class={`tag ${Number(call.status) < 300 ? "tag-good" : "tag-bad"}`}>{call.status}</span>
                <span class="mono">
                  {call.method} {call.path}
                </span>
                <small>{call.ms} ms</small>
              </summary>
              <pre>{call.request}</pre>
              <pre>{call.response}</pre>
            </details>
          ))}
      </div>
    </section>
  );
}
