import { DomainError } from "#domain/errors.ts";
import { importFile } from "#usecases/import/import-file.ts";
import { Chain } from "../../simulator/collection/chains.ts";
import { dayOf } from "../../simulator/collection/days.ts";
import { bankFile } from "../../simulator/files/bank-file.ts";
import { type CollectorFile, type Draft, written } from "../../simulator/files/collector-file.ts";
import { giroFile } from "../../simulator/files/giro-file.ts";
import { spoil } from "../../simulator/files/spoil.ts";
import { storeFile } from "../../simulator/files/store-file.ts";
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

/** Everything that any channel took and did not give back comes to the bank, less what it keeps. */
export async function settleAll(world: ModelWorld): Promise<void> {
  const { clock, payments, pay } = world.outside;
  const today = dayOf(clock.now());
  const paid = [
    ...payments.map(({ bookedOn }) => bookedOn),
    ...pay.list().map(({ createdAt }) => dayOf(createdAt)),
  ];
  const from = paid.sort()[0] ?? today;
  await deliver(world, written(remittanceFile(world.outside, today, { from, to: today })));
}

function drafts({ outside: { payments } }: ModelWorld): Draft[] {
  const days = [...new Set(payments.map(({ bookedOn }) => bookedOn))].sort();
  const all = days.flatMap((day) => [
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
