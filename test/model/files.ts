import { DomainError } from "#domain/errors.ts";
import { fitSettlements } from "#usecases/import/fit-settlements.ts";
import { importFile } from "#usecases/import/import-file.ts";
import { Chain } from "../../simulator/collection/chains.ts";
import { dayOf, plusDays } from "../../simulator/collection/days.ts";
import type { Payment } from "../../simulator/collection/payment.ts";
import { bankFile } from "../../simulator/files/bank-file.ts";
import { type CollectorFile, type Draft, written } from "../../simulator/files/collector-file.ts";
import { csvFile } from "../../simulator/files/csv-file.ts";
import { giroFile } from "../../simulator/files/giro-file.ts";
import { spoil } from "../../simulator/files/spoil.ts";
import { storeFile } from "../../simulator/files/store-file.ts";
import { linePayFile } from "../../simulator/settlement/line-pay-file.ts";
import { remittanceFile } from "../../simulator/settlement/remittance-file.ts";
import type { FileTrouble } from "./step.ts";
import type { ModelWorld } from "./world.ts";

/** Collectors deliver the files of all days, those that they delivered before once more; what is wrong with one is put right the next time. */
export async function deliverFiles(world: ModelWorld, trouble: FileTrouble): Promise<void> {
  if (trouble === "none") return;
  for (const draft of drafts(world)) {
    if (trouble !== "whole" && trouble !== "twice") await deliver(world, spoil(draft, trouble));
    if (trouble === "twice") await Promise.all([1, 2].map(() => deliver(world, written(draft))));
    if (trouble === "whole") await deliver(world, written(draft));
  }
}

/** Our own table of all receipts, whoever told of them before. */
export async function deliverCsv(world: ModelWorld): Promise<void> {
  const { payments } = world.outside;
  for (const day of daysOf(payments)) await deliver(world, written(csvFile(payments, day)));
}

/** What the channels sent to the bank on the days since the last time, and LINE Pay's list of what it settles. */
export async function deliverSettlements(world: ModelWorld): Promise<void> {
  const today = dayOf(world.outside.clock.now());
  while (world.settledUpTo < today) {
    world.settledUpTo = plusDays(world.settledUpTo, 1);
    for (const draft of [remittanceFile, linePayFile].map((file) => file(world.outside, world.settledUpTo)))
      if (draft.details.length > 0) await deliver(world, written(draft));
  }
  await fitSettlements(world.deps);
}

const daysOf = (payments: readonly Payment[]) =>
  [...new Set(payments.map(({ bookedOn }) => bookedOn))].sort();

function drafts({ outside: { payments } }: ModelWorld): Draft[] {
  const all = daysOf(payments).flatMap((day) => [
    ...Chain.options.map((chain) => storeFile(payments, day, chain)),
    bankFile(payments, day),
    giroFile(payments, day),
  ]);
  return all.filter(({ details }) => details.length > 0);
}

/** A file that cannot be taken is refused, and nothing of it is kept. */
async function deliver({ deps }: ModelWorld, { name, bytes }: CollectorFile): Promise<void> {
  try {
    await importFile(deps, { name, bytes, by: "system" });
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
  }
}
