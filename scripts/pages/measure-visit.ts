import { gzipSync } from "node:zlib";
import type { Response } from "playwright-core";
import type { StudentPhone } from "../../test/e2e/student-phone.ts";

export interface Visit {
  name: string;
  /** Of every script, style and page that was fetched, each gzipped alone. */
  gzipBytes: number;
  /** Milliseconds from the start of the navigation; medians of several visits with an empty cache. */
  firstContent: number;
  complete: number;
}

interface Wish {
  name: string;
  path: string;
  /** Selector of what makes the page complete for her. */
  shown: string;
}

/** Chromium's own preset "Slow 4G": 1.6 Mbit/s down, 750 kbit/s up, 150 ms a round trip as Lighthouse simulates it. */
const slow4g = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 93_750 };
const slowdown = 4;
const rounds = 3;

/** Opens a page several times as a phone does that was never there. */
export async function measureVisit(phone: StudentPhone, { name, path, shown }: Wish): Promise<Visit> {
  const { page } = phone;
  const cdp = await page.context().newCDPSession(page);
  await cdp.send("Network.enable");
  await cdp.send("Network.setCacheDisabled", { cacheDisabled: true });
  await cdp.send("Network.emulateNetworkConditions", slow4g);
  await cdp.send("Emulation.setCPUThrottlingRate", { rate: slowdown });
  const weights: Promise<number>[] = [];
  const weigh = (response: Response) => weights.push(weightOf(response));
  const times: { firstContent: number; complete: number }[] = [];
  for (let round = 0; round < rounds; round += 1) {
    if (round === 0) page.on("response", weigh);
    // Another document first: else a changed fragment alone would load nothing.
    await page.goto("about:blank");
    await phone.open(path);
    await page.locator(shown).first().waitFor();
    page.off("response", weigh);
    times.push(await page.evaluate(readTimes));
  }
  await cdp.detach();
  return {
    name,
    gzipBytes: (await Promise.all(weights)).reduce((sum, weight) => sum + weight, 0),
    firstContent: median(times.map(({ firstContent }) => firstContent)),
    complete: median(times.map(({ complete }) => complete)),
  };
}

export const describeVisit = ({ name, gzipBytes, firstContent, complete }: Visit): string =>
  `${name}: ${(gzipBytes / 1000).toFixed(1)} kB gzip, first content ${firstContent} ms, complete ${complete} ms`;

/** Answers of the API are not code. */
async function weightOf(response: Response): Promise<number> {
  const { pathname } = new URL(response.url());
  if (!pathname.startsWith("/liff") || response.status() !== 200) return 0;
  return gzipSync(await response.body()).length;
}

/** Runs in the page. */
function readTimes() {
  const [paint] = performance.getEntriesByName("first-contentful-paint");
  return { firstContent: Math.round(paint?.startTime ?? 0), complete: Math.round(performance.now()) };
}

const median = (values: number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
