import { Router } from "express";
import { z } from "zod";
import { Fault } from "../faults.ts";
import { Means, PayerAct, payerActs } from "../line-pay/payer.ts";
import { chargedBy, stateOf } from "../line-pay/transaction.ts";
import { Quirks } from "../webhook/quirks.ts";
import type { World } from "../world.ts";
import { advance } from "./advance.ts";

const Advance = z.strictObject({ advanceMs: z.number().int().min(0).max(4e11) });
const Quota = z.strictObject({
  limit: z.number().int().min(0).optional(),
  used: z.number().int().min(0).optional(),
});
const Redelivery = z.strictObject({
  attempts: z.number().int().min(0).max(20),
  intervalMs: z.number().int().min(10),
});
const RawEvents = z.strictObject({
  events: z.array(z.looseObject({ type: z.string() })),
  quirks: Quirks.optional(),
});
const Switches = z.strictObject({
  duplicateOrderId: z.boolean().optional(),
  refundWindowOver: z.boolean().optional(),
});
const Payer = z.strictObject({ act: PayerAct, means: Means });

/** The control panel's side: clock, quota, faults, deliveries, LINE Pay's books, the call log. */
export function controlRoutes(world: World): Router {
  const router = Router();
  router.get("/state", (_req, res) => res.json(stateOfWorld(world)));
  router.get("/live", (_req, res) => world.live.attach(res));
  router.post("/clock", async (req, res) =>
    res.json(await advance(world, Advance.parse(req.body).advanceMs)),
  );
  router.post("/quota", (req, res) => res.json(Object.assign(world.quota, Quota.parse(req.body))));
  router.get("/log", (_req, res) => res.json({ calls: world.log.list() }));
  router.delete("/log", (_req, res) => {
    world.log.clear();
    res.status(204).end();
  });
  faultRoutes(router, world);
  webhookRoutes(router, world);
  payRoutes(router, world);
  return router;
}

function faultRoutes(router: Router, world: World) {
  router.get("/faults", (_req, res) => res.json({ faults: world.faults.list() }));
  router.delete("/faults", (_req, res) => {
    world.faults.clear();
    res.status(204).end();
  });
  router.post("/faults", (req, res) => {
    world.faults.add(Fault.parse(req.body));
    res.status(201).json({ faults: world.faults.list() });
  });
  router.post("/line-pay/faults", (req, res) => {
    const fault = Fault.parse(req.body);
    world.faults.add({ ...fault, endpoint: `pay-${fault.endpoint.replace(/^pay-/, "")}` });
    res.status(201).json({ faults: world.faults.list() });
  });
}

function webhookRoutes(router: Router, world: World) {
  router.post("/webhook/next", (req, res) => {
    world.webhook.plan(Quirks.parse(req.body));
    res.json({ planned: world.webhook.planned() });
  });
  router.post("/webhook/redeliver-last", async (_req, res) => {
    const delivery = await world.webhook.redeliverLast();
    res.status(delivery ? 200 : 404).json(delivery ?? { message: "nothing was sent yet" });
  });
  router.post("/webhook/raw", async (req, res) => {
    const { events, quirks } = RawEvents.parse(req.body);
    res.json(await world.webhook.send("raw", events, quirks));
  });
  router.post("/webhook/redelivery", (req, res) =>
    res.json(Object.assign(world.webhook.redelivery, Redelivery.parse(req.body))),
  );
}

function payRoutes(router: Router, world: World) {
  router.get("/line-pay/transactions", (_req, res) => {
    const transactions = world.pay
      .list()
      .map((one) => ({ ...one, state: stateOf(one, world.clock.now()), charged: chargedBy(one) }));
    const chargedByOrder: Record<string, number> = {};
    for (const { order, charged } of transactions)
      chargedByOrder[order.orderId] = (chargedByOrder[order.orderId] ?? 0) + charged;
    res.json({ transactions, chargedByOrder });
  });
  router.post("/line-pay/transactions/:transactionId/act", async (req, res) => {
    const transaction = world.pay.byId(req.params.transactionId);
    if (!transaction) return res.status(404).json({ message: "unknown transactionId" });
    const { act, means } = Payer.parse(req.body);
    return res.json(await payerActs(world, transaction, act, means));
  });
  router.post("/line-pay/switches", (req, res) =>
    res.json(Object.assign(world.pay.switches, Switches.parse(req.body))),
  );
}

function stateOfWorld(world: World) {
  const { settings, clock, quota, webhook, origin } = world;
  return {
    origin,
    serviceUrl: settings.SERVICE_URL,
    liffId: settings.LIFF_ID,
    now: new Date(clock.now()).toISOString(),
    quota,
    collection: world.collection,
    planned: webhook.planned() ?? null,
    redelivery: webhook.redelivery,
    faults: world.faults.list(),
  };
}
