import type { World } from "../world.ts";

type Telling = {
  /** Its name in the log of calls. */
  name: string;
  path: string;
  method?: string;
  headers?: Record<string, string>;
  body?: string | Buffer<ArrayBuffer>;
  /** What the log shows instead of the body, where it is not text or holds a password. */
  shown?: string;
};

export type Told = { status: number; text: string; cookies: string[] };

/** Calls the service and notes it in the log; a service that does not answer is status 599. */
export async function tell(
  world: World,
  { name, path, method = "POST", headers = {}, body, shown }: Telling,
) {
  const started = performance.now();
  const outcome: Told = await fetch(`${world.settings.SERVICE_URL}${path}`, {
    method,
    headers,
    ...(body === undefined ? {} : { body }),
    signal: AbortSignal.timeout(5000),
  }).then(
    async (answer) => ({
      status: answer.status,
      text: await answer.text(),
      cookies: answer.headers.getSetCookie(),
    }),
    () => ({ status: 599, text: "unreachable", cookies: [] }),
  );
  world.log.add({
    at: new Date(world.clock.now()).toISOString(),
    direction: "out",
    name,
    method,
    path,
    status: outcome.status,
    request: shown ?? String(body ?? ""),
    response: outcome.text,
    ms: Math.round(performance.now() - started),
  });
  return outcome;
}
