import { Router } from "express";
import { z } from "zod";
import type { World } from "../world.ts";

const Query = z.object({ after: z.coerce.number().int().min(0).default(0) });

/** `GET /sim/money`: money that really moved, oldest first. */
export function moneyRoutes(world: World): Router {
  const router = Router();
  router.get("/money", (req, res) => {
    const { after } = Query.parse(req.query);
    res.json({ movements: world.money.list().filter(({ seq }) => seq > after) });
  });
  return router;
}
