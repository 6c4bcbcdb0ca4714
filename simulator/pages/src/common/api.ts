/** A call that the simulator refused, with its message. */
export class Refused extends Error {}

/**
 * Calls the simulator's admin API.
 * @throws Refused with the server's message
 */
export async function call<T>(
  path: string,
  body?: unknown,
  method = body === undefined ? "GET" : "POST",
): Promise<T> {
  const answer = await fetch(`/sim/${path}`, {
    method,
    ...(body === undefined
      ? {}
      : { headers: { "content-type": "application/json" }, body: JSON.stringify(body) }),
  });
  const text = await answer.text();
  const said = text ? JSON.parse(text) : undefined;
  if (!answer.ok) throw new Refused(said?.message ?? `HTTP ${answer.status}`);
  return said;
}
