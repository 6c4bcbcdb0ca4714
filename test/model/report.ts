import { appendFileSync } from "node:fs";
import type { Report } from "./run-histories.ts";

/** Writes the figures where `npm run model` reads them. */
export function tellReport({ histories, deeds, moves }: Report): void {
  const file = process.env.MODEL_REPORT;
  if (file) appendFileSync(file, `${JSON.stringify({ histories, deeds, moves })}\n`);
}
