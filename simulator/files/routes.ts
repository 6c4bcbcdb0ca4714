import { Router } from "express";
import { z } from "zod";
import { Chain } from "../collection/chains.ts";
import { dayOf } from "../collection/days.ts";
import type { Span } from "../settlement/cycles.ts";
import { linePayFile } from "../settlement/line-pay-file.ts";
import { remittanceFile } from "../settlement/remittance-file.ts";
import type { World } from "../world.ts";
import { bankFile } from "./bank-file.ts";
import { type Draft, written } from "./collector-file.ts";
import { csvFile } from "./csv-file.ts";
import { giroFile } from "./giro-file.ts";
import { sendFile } from "./send-file.ts";
import { FileFault, spoil } from "./spoil.ts";
import { storeFile } from "./store-file.ts";

const Kind = z.enum(["store", "bank", "giro", "csv", "settlement", "line-pay"]);
const Query = z.object({
  day: z.iso.date().optional(),
  chain: Chain.default("SEVEN"),
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
  fault: FileFault.optional(),
});
type Wish = Omit<z.infer<typeof Query>, "day"> & { day: string };

const makers: Record<z.infer<typeof Kind>, (world: World, wish: Wish) => Draft> = {
  store: ({ payments }, { day, chain }) => storeFile(payments, day, chain),
  bank: ({ payments }, { day }) => bankFile(payments, day),
  giro: ({ payments }, { day }) => giroFile(payments, day),
  csv: ({ payments }, { day }) => csvFile(payments, day),
  settlement: (world, wish) => remittanceFile(world, wish.day, spanOf(wish)),
  "line-pay": (world, wish) => linePayFile(world, wish.day, spanOf(wish)),
};

/** The files that collectors, the bank and LINE Pay hand over, whole or with a fault. */
export function fileRoutes(world: World): Router {
  const router = Router();
  router.get("/collections/:kind", (req, res) => {
    const kind = Kind.parse(req.params.kind);
    const { day = dayOf(world.clock.now()), ...query } = Query.parse(req.query);
    const draft = makers[kind](world, { ...query, day });
    sendFile(res, query.fault ? spoil(draft, query.fault) : written(draft));
  });
  return router;
}

function spanOf({ from, to }: Wish): Span | undefined {
  return from && to ? { from, to } : undefined;
}
