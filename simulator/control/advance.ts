import { workIfTold } from "../card-core/work.ts";
import type { World } from "../world.ts";

/** Taiwan's month, in which LINE counts the pushes. */
const monthOf = (at: number) => new Date(at + 8 * 3_600_000).toISOString().slice(0, 7);

/** Moves this clock and the service's by the same step; `service` says what the service answered. */
export async function advance(
  world: World,
  advanceMs: number,
): Promise<{ now: string; service: number | string }> {
  const month = monthOf(world.clock.now());
  const now = world.clock.advance(advanceMs);
  if (monthOf(now) !== month) world.quota.used = 0;
  const service = await fetch(`${world.settings.SERVICE_URL}/demo/clock`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ advanceMs }),
    signal: AbortSignal.timeout(60_000),
  }).then(
    (answer) => answer.status,
    () => "unreachable",
  );
  await workIfTold(world);
  world.live.changed("world");
  return { now: new Date(now).toISOString(), service };
}
