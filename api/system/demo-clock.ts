import { Router } from "express";
import { toIso } from "#domain/calendar.ts";
import { DemoClockRequest } from "../contracts/operator.ts";

export interface DemoClock {
  /** Moves the service's clock, then runs everything that has fallen due. @returns the new time */
  advance(milliseconds: number): Promise<Date>;
}

/** Demo mode and tests only. */
export function demoClockRouter(clock: DemoClock) {
  const router = Router();
  router.post("/clock", async (req, res) => {
    const { advanceMs } = DemoClockRequest.parse(req.body);
    res.json({ now: toIso(await clock.advance(advanceMs)) });
  });
  return router;
}
