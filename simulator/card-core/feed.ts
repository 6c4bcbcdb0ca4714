import { z } from "zod";
import { type Told, tell } from "../http/tell.ts";
import type { World } from "../world.ts";
import { Order, type Result } from "./order.ts";

const Page = z.object({ items: z.array(Order), last: z.coerce.number().int() });
const PAGE = 100;

/** The service would not let the card core in, or not answer. */
export class Unreachable extends Error {}

/** The service's feed as a signed-in operator sees it. */
export type Feed = {
  after(seq: number): Promise<z.infer<typeof Page>>;
  acknowledge(upTo: number): Promise<void>;
  send(results: Result[]): Promise<{ status: number; answer: string }>;
};

/**
 * Signs in at the service.
 * @throws Unreachable when no password is known, or the service refuses or is silent
 */
export async function openFeed(world: World): Promise<Feed> {
  const cookie = await signIn(world);
  const ask = async (name: string, path: string, body?: unknown) =>
    tell(world, {
      name,
      path: `/api/operator/feed${path}`,
      method: body === undefined ? "GET" : "POST",
      headers: { cookie, ...(body === undefined ? {} : { "content-type": "application/json" }) },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  return {
    async after(seq) {
      const answer = must(await ask("feed", `?after=${seq}&limit=${PAGE}`));
      return Page.parse(JSON.parse(answer.text));
    },
    async acknowledge(upTo) {
      must(await ask("feed-ack", "/ack", { upTo }));
    },
    async send(results) {
      const { status, text } = await ask("feed-results", "/results", { results });
      return { status, answer: text };
    },
  };
}

async function signIn(world: World): Promise<string> {
  const { OPERATOR_USERNAME: username, OPERATOR_PASSWORD: password } = world.settings;
  if (!password) throw new Unreachable("OPERATOR_PASSWORD is not set");
  const answer = await tell(world, {
    name: "feed-session",
    path: "/api/staff/session",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ username, password }),
    shown: JSON.stringify({ username }),
  });
  return must(answer)
    .cookies.map((cookie) => cookie.split(";")[0])
    .join("; ");
}

function must(answer: Told): Told {
  if (answer.status < 300) return answer;
  throw new Unreachable(`the service answered ${answer.status}: ${answer.text.slice(0, 200)}`);
}
