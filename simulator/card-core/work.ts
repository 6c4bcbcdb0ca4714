import type { World } from "../world.ts";
import { takeOrder } from "./carry-out.ts";
import { type Feed, openFeed, Unreachable } from "./feed.ts";

const BATCH = 500;

/** Orders read and results sent; `answers` is what the service said to each lot of results. */
export type Worked = { orders: number; results: number; answers: { status: number; answer: string }[] };

/**
 * Reads the service's feed to its end, carries the orders out and sends what is due. What the service did not take is sent again next time.
 * @throws Unreachable
 */
export async function workCardCore(world: World): Promise<Worked> {
  const feed = await openFeed(world);
  const orders = await readOrders(world, feed);
  const { results, answers } = await sendResults(world, feed);
  world.live.changed("core");
  return { orders, results, answers };
}

/** Works where it is told to work by itself; a service that is away will be asked at the next move of the clock. */
export async function workIfTold(world: World): Promise<void> {
  if (!world.cardCore.auto) return;
  await workCardCore(world).catch((error: unknown) => {
    if (!(error instanceof Unreachable)) throw error;
  });
}

async function readOrders(world: World, feed: Feed): Promise<number> {
  const { cardCore } = world;
  let count = 0;
  for (;;) {
    const { items, last } = await feed.after(cardCore.cursor);
    if (items.length === 0) return count;
    for (const order of items) takeOrder(world, order);
    await feed.acknowledge(last);
    cardCore.cursor = last;
    count += items.length;
  }
}

async function sendResults({ cardCore, clock }: World, feed: Feed) {
  const now = clock.now();
  const due = cardCore.outgoing.filter(({ dueAt }) => dueAt <= now);
  const answers: Worked["answers"] = [];
  for (let i = 0; i < due.length; i += BATCH) {
    const lot = due.slice(i, i + BATCH);
    const answer = await feed.send(lot.map(({ result }) => result));
    answers.push(answer);
    if (answer.status < 300) forget(cardCore.outgoing, lot);
  }
  return { results: due.length, answers };
}

function forget<T>(list: T[], some: T[]) {
  for (const one of some) list.splice(list.indexOf(one), 1);
}
