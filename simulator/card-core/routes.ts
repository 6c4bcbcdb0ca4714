import express, { Router } from "express";
import { z } from "zod";
import { sendFile } from "../files/send-file.ts";
import type { World } from "../world.ts";
import { cardOf, HIGHEST_BALANCE } from "./cards.ts";
import { carryOut } from "./carry-out.ts";
import { restartCore } from "./core.ts";
import { CoreFault } from "./fault.ts";
import { Unreachable } from "./feed.ts";
import { readOrderFile, resultFile } from "./files.ts";
import { workCardCore } from "./work.ts";

const Auto = z.strictObject({ auto: z.boolean() });
const OnCard = z.strictObject({ balance: z.number().int().min(0).max(HIGHEST_BALANCE) });

/** The card core's switches, its record, and its work by feed or by file. */
export function cardCoreRoutes(world: World): Router {
  const router = Router();
  const { cardCore } = world;
  router.get("/card-core", (_req, res) => res.json(shown(world)));
  router.post("/card-core/work", async (_req, res) => {
    try {
      res.json(await workCardCore(world));
    } catch (error) {
      if (!(error instanceof Unreachable)) throw error;
      res.status(502).json({ message: error.message });
    }
  });
  router.post("/card-core/auto", (req, res) => {
    Object.assign(cardCore, Auto.parse(req.body));
    world.live.changed("core");
    res.json({ auto: cardCore.auto });
  });
  router.post("/card-core/cards/:serial", (req, res) => {
    const card = cardOf(cardCore.cards, req.params.serial);
    if (card.stoppedAt) return res.status(409).json({ message: "卡片已停用" });
    Object.assign(card, OnCard.parse(req.body));
    world.live.changed("core");
    return res.json(card);
  });
  router.post("/card-core/faults", (req, res) => {
    cardCore.faults.push(CoreFault.parse(req.body));
    world.live.changed("core");
    res.status(201).json({ faults: cardCore.faults });
  });
  router.post("/card-core/restart", (_req, res) => {
    restartCore(cardCore);
    world.live.changed("core");
    res.json(shown(world));
  });
  router.post("/card-core/orders", express.raw({ type: () => true, limit: "20mb" }), (req, res) => {
    const results = readOrderFile(req.body).map((order) => carryOut(world, order));
    const carried = new Set(results);
    cardCore.outgoing = cardCore.outgoing.filter(({ result }) => !carried.has(result));
    sendFile(res, resultFile(results));
  });
  return router;
}

function shown({ cardCore: { cards, results, cursor, outgoing, faults, auto } }: World) {
  return {
    cards: [...cards.values()],
    results: [...results.values()],
    cursor,
    outgoing: outgoing.map(({ result, dueAt }) => ({ ...result, dueAt: new Date(dueAt).toISOString() })),
    faults,
    auto,
  };
}
