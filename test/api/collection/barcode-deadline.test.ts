import { afterEach, describe, expect, it } from "vitest";
import { aCase } from "#test/factories/case.ts";
import { testSettings } from "#test/factories/deps.ts";
import { type ApiWorld, apiWorld } from "#test/support/api-world.ts";
import { readCode39 } from "#test/support/read-barcodes.ts";
import { renderPdf } from "#test/support/render-pdf.ts";
import { billPdf } from "#usecases/bill/printable-bill.ts";
import { lapseCases } from "#usecases/case/lapse-cases.ts";
import { type Simulator, startSimulator } from "../../../simulator/server.ts";

const collectionSecret = "collection-secret";
const day = 24 * 3_600_000;

let world: ApiWorld;
let outside: Simulator;
afterEach(async () => {
  await outside.close();
  await world.close();
});

/** A service that prints its bills in this mode, with shops outside; all of them keep one time. */
async function start(deadline: "due" | "never"): Promise<void> {
  const barcode = { ...testSettings.barcode, deadline };
  world = await apiWorld({ collectionSecret, settings: { barcode } });
  const { now, advance } = world.deps;
  const clock = {
    now: () => now().getTime(),
    advance(milliseconds: number) {
      advance(milliseconds);
      return now().getTime();
    },
  };
  const wishes = { SIMULATOR_PORT: 0, SERVICE_URL: world.url, COLLECTION_SECRET: collectionSecret };
  outside = await startSimulator(wishes, clock);
}

/** A new case, and what a till reads off its printed bill. */
async function aPrintedBill() {
  const { id, studentId, serial } = await aCase(world.deps);
  const [page] = await renderPdf(await billPdf(world.deps, studentId, serial), 200);
  return { id, segments: await readCode39(page!.picture) };
}

async function till(step: "read" | "pay", segments: string[]) {
  const answer = await fetch(`${outside.url}/sim/till/${step}`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ segments }),
  });
  return { status: answer.status, ...(await answer.json()) };
}

const caseOf = (id: string) => world.db.cardCase.findUniqueOrThrow({ where: { id } });

describe("a printed bill at the till (C15)", () => {
  it("with its own last day is taken until then, and refused from the next day on", async () => {
    await start("due");
    const { id, segments } = await aPrintedBill();
    // Submitted on 22 November 2026: payable until 22 December of the year 115.
    expect(await till("read", segments)).toMatchObject({ lastDate: "151222", amount: 120, tooLate: false });
    world.deps.advance(31 * day);
    expect(await till("read", segments)).toMatchObject({ tooLate: true });
    expect(await till("pay", segments)).toMatchObject({ status: 422 });
    expect(await caseOf(id)).toMatchObject({ progress: "UNPAID" });

    const inTime = await aPrintedBill();
    world.deps.advance(30 * day);
    expect(await till("pay", inTime.segments)).toMatchObject({ status: 200 });
    expect(await caseOf(inTime.id)).toMatchObject({ progress: "PROCESSING" });
  });

  it("with the far day is taken at any time; money after the last day is known as late", async () => {
    await start("never");
    const { id, segments } = await aPrintedBill();
    expect(await till("read", segments)).toMatchObject({ lastDate: "501231", tooLate: false });
    world.deps.advance(40 * day);
    await lapseCases(world.deps);
    expect(await caseOf(id)).toMatchObject({ progress: "LAPSED" });
    expect(await till("pay", segments)).toMatchObject({ status: 200 });
    const [receipt] = await world.db.receipt.findMany({ where: { bill: { caseId: id } } });
    expect(receipt).toMatchObject({ amount: 120, late: true });
    // Whether it brings the case back is a setting of its own; it is never lost.
    const revives = world.deps.settings.reviveLatePayments;
    expect(await caseOf(id)).toMatchObject({ progress: revives ? "PROCESSING" : "LAPSED" });
    expect(await world.db.moneyItem.count({ where: { receiptId: receipt!.id, closedAt: null } })).toBe(
      revives ? 0 : 1,
    );
  });
});
