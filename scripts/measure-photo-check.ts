import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import type { CDPSession } from "playwright-core";
import { openPhotoStep, type PhotoStep } from "../test/e2e/photo-step.ts";
import { type PhotoCase, photoCases } from "../test/factories/photo-cases.ts";
import { launchChromium } from "../test/support/chromium.ts";
import { startServiceProcess } from "../test/support/service.ts";
import { type Measured, rowsOf, summaryOf } from "./photo-check/table.ts";

/**
 * `node scripts/measure-photo-check.ts`: chooses each picture of the set on the real photo step, in Chromium with
 * a CPU slowed down to a quarter, and writes what the check said and how long it took into docs/photo-check.md.
 */
const SLOWER = 4;
/** The quickest of several runs counts, since the machine may be busy with other work meanwhile. */
const TRIES = 2;
const doc = path.resolve(import.meta.dirname, "../docs/photo-check.md");

async function measure(step: PhotoStep, devtools: CDPSession, photo: PhotoCase): Promise<Measured> {
  const tries: Measured[] = [];
  while (tries.length < TRIES) tries.push(await measureOnce(step, devtools, photo));
  return tries.toSorted((one, other) => one.milliseconds - other.milliseconds)[0]!;
}

async function measureOnce(
  step: PhotoStep,
  devtools: CDPSession,
  { name, file, mimeType, expected, allowed }: PhotoCase,
): Promise<Measured> {
  await step.page.evaluate(() => performance.clearMeasures());
  const before = await busyFor(devtools);
  await step.choose({ name: "me", mimeType, buffer: file });
  const said = (await step.faults()) ?? ["unavailable"];
  const milliseconds = await step.page.evaluate(
    () => performance.getEntriesByName("photo-check")[0]!.duration,
  );
  const busy = (await busyFor(devtools)) - before;
  await step.page.getByRole("button", { name: "取消" }).click();
  return { name, expected, allowed, said, milliseconds, busy };
}

/** Milliseconds that the page's thread has worked so far; waiting for a busy machine is not in it. */
async function busyFor(devtools: CDPSession): Promise<number> {
  const { metrics } = await devtools.send("Performance.getMetrics");
  return 1000 * metrics.find(({ name }) => name === "TaskDuration")!.value;
}

const service = await startServiceProcess({
  ...(process.env.DATABASE_URL && { databaseUrl: process.env.DATABASE_URL }),
});
const browser = await launchChromium();
try {
  // DevTools slow down a page's own thread only, so the check runs there as on a device without workers.
  const step = await openPhotoStep(browser, service, {
    prepare: (context) => context.route(/face-worker/, (route) => route.abort()),
  });
  const devtools = await step.page.context().newCDPSession(step.page);
  await devtools.send("Performance.enable", { timeDomain: "threadTicks" });
  await devtools.send("Emulation.setCPUThrottlingRate", { rate: SLOWER });
  const measured: Measured[] = [];
  for (const photo of await photoCases()) measured.push(await measure(step, devtools, photo));
  const text = `${summaryOf(measured)}\n\n${rowsOf(measured)}`;
  console.log(text);
  const before = await readFile(doc, "utf8");
  const between = /(<!-- measured -->\n)[\s\S]*?(\n?<!-- end -->)/;
  await writeFile(
    doc,
    before.replace(between, (_, start: string, end: string) => start + text + end),
  );
} finally {
  await browser.close();
  await service.close();
}
