import type { World } from "../world.ts";

/** Moves this clock and the service's by the same step; `service` says what the service answered. */
export async function advance(
  world: World,
  advanceMs: number,
): Promise<{ now: string; service: number | string }> {
  const now = world.clock.advance(advanceMs);
  const service = await fetch(`${world.settings.SERVICE_URL}/demo/clock`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ advanceMs }),
    signal: AbortSignal.timeout(60_000),
  }).then(
    (answer) => answer.status,
    () => "unreachable",
  );
  world.live.changed("world");
  return { now: new Date(now).toISOString(), service };
}
