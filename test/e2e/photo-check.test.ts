import { mkdir } from "node:fs/promises";
import path from "node:path";
import type { Browser } from "playwright-core";
import sharp from "sharp";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { aJpeg } from "../factories/photo.ts";
import { type PhotoCase, photoCases } from "../factories/photo-cases.ts";
import { launchChromium } from "../support/chromium.ts";
import { type TestDatabase, testDatabase } from "../support/database.ts";
import { type RunningService, startServiceProcess } from "../support/service.ts";
import { ARTEFACTS } from "./pages.ts";
import { jpegFile, openPhotoStep, type PhotoStep } from "./photo-step.ts";

let database: TestDatabase;
let service: RunningService;
let browser: Browser;
let cases: PhotoCase[];
let step: PhotoStep;

beforeAll(async () => {
  await mkdir(ARTEFACTS, { recursive: true });
  database = await testDatabase();
  [service, browser, cases] = await Promise.all([
    startServiceProcess({ databaseUrl: database.url }),
    launchChromium(),
    photoCases(),
  ]);
});

afterEach(async ({ task }) => {
  if (task.result?.state === "fail") await shot("photo-failed");
  await step.page.context().close();
});

afterAll(async () => {
  await browser?.close();
  await service?.close();
  await database?.close();
});

const shot = (name: string) => step.page.screenshot({ path: path.join(ARTEFACTS, `${name}.png`) });
const file = (part: string) => jpegFile(cases.find(({ name }) => name.includes(part))!.file);

describe("the check on the phone", () => {
  it.each([
    ["fay, plain wall", [], "看起來沒問題"],
    ["fay, very dark", ["dark"], "請面向窗戶或燈光"],
    ["dora, blurred (8 px)", ["blurred"], "拿穩手機"],
    ["fay, tilted", ["tilted"], "頭擺正"],
    ["fay, in a room", ["busy"], "素色牆壁"],
    ["two people, a family", ["severalFaces"], "只留下自己的臉"],
    ["nothing: a card", ["noFace"], "找不到臉"],
    ["screenshot", ["tooFewPixels"], "請靠近一點重拍"],
    ["48 megapixels", [], "看起來沒問題"],
    ["lying, upright by EXIF", [], "看起來沒問題"],
  ] as const)("judges %s", async (name, faults, words) => {
    step = await openPhotoStep(browser, service);
    await step.choose(file(name));
    expect(await step.faults()).toEqual(faults);
    await step.report.getByText(words).waitFor();
    const grave = ["severalFaces", "noFace", "tooFewPixels"].includes(faults[0] ?? "");
    expect(await step.use.innerText()).toBe(grave ? "仍要使用這張照片" : "使用這張照片");
    await shot(`photo-${name.replaceAll(/\W+/g, "-")}`);
  });

  it("sets the crop around a face in the corner, and judges anew what she sets herself by keyboard", async () => {
    step = await openPhotoStep(browser, service);
    await step.choose(file("small and in a corner"));
    expect(await step.faults()).toEqual([]);
    await step.page.keyboard.press("ArrowRight");
    for (let k = 0; k < 12; k++) await step.page.keyboard.press("ArrowRight");
    await step.page.locator('[data-fault="offCentre"]').waitFor();
  });

  it("lets two people be framed down to one", async () => {
    step = await openPhotoStep(browser, service);
    await step.choose(file("two people, a family"));
    expect(await step.faults()).toEqual(["severalFaces"]);
    await step.page.keyboard.press("ArrowLeft");
    await step.page.locator('[data-fault="severalFaces"]').waitFor({ state: "detached" });
  });

  it("turns a picture that lies on its side", async () => {
    step = await openPhotoStep(browser, service);
    const lying = await sharp(file("fay, plain wall").buffer).rotate(-90).toBuffer();
    await step.choose(jpegFile(lying));
    await step.faults();
    await step.page.getByRole("button", { name: "旋轉 90°" }).click();
    await step.report.getByText("看起來沒問題").waitFor();
  });

  it("runs on the page where there are no workers", async () => {
    step = await openPhotoStep(browser, service, {
      prepare: (context) => context.addInitScript("delete globalThis.Worker"),
    });
    await step.choose(file("fay, tilted"));
    expect(await step.faults()).toEqual(["tilted"]);
  });

  it("says so when it cannot check, and still takes the photo", async () => {
    step = await openPhotoStep(browser, service, {
      prepare: (context) => context.route(/face_detection/, (route) => route.abort()),
    });
    await step.choose(file("fay, plain wall"));
    expect(await step.faults()).toBeUndefined();
    await step.report.getByText("無法自動檢查").waitFor();
    await shot("photo-unavailable");
    await step.use.click();
    await step.preview.waitFor();
  });

  it("is not loaded before she wants a new photo", async () => {
    const loaded: string[] = [];
    step = await openPhotoStep(browser, service, {
      prepare: async (context) => context.on("request", (request) => loaded.push(request.url())),
    });
    await step.choose(file("fay, plain wall"));
    await step.faults();
    const at = (part: string) => loaded.findIndex((url) => url.includes(part));
    expect(at("face_detection")).toBeGreaterThan(at("/api/liff/draft"));
    const foreign = loaded.filter((url) => /^https?:/.test(url) && !url.startsWith(service.url));
    expect(foreign).toEqual([]);
  });
});

describe("files that are no portrait", () => {
  it.each([
    ["100 MB", Buffer.alloc(100 * 1024 * 1024), "60 MB"],
    ["a PDF", Buffer.from("%PDF-1.7 nothing to see here"), "不是照片檔"],
    ["a HEIC", Buffer.from("\0\0\0\x18ftypheic\0\0\0\0mif1heic", "latin1"), "HEIC"],
    ["a JPEG cut off in its header", Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16]), "打不開"],
  ])("%s: says what to do", async (_, buffer, words) => {
    step = await openPhotoStep(browser, service);
    await chooseLarge(buffer);
    await step.page.getByText(words).waitFor();
  });

  it("a thumbnail is too small", async () => {
    step = await openPhotoStep(browser, service);
    await step.choose(jpegFile(await sharp(file("fay, plain wall").buffer).resize(200).toBuffer()));
    await step.page.getByText("照片太小").waitFor();
  });

  it("a panorama is too narrow once it is brought down", async () => {
    step = await openPhotoStep(browser, service);
    await step.choose(jpegFile(await aJpeg(8000, 400)));
    await step.page.getByText("照片太細長").waitFor();
  });
});

/** Over 50 MB the browser driver takes no buffer, so the page makes the file itself. */
async function chooseLarge(buffer: Buffer) {
  if (buffer.length < 50 * 1024 * 1024) return step.choose(jpegFile(buffer));
  await step.page.locator('input[type="file"]').evaluate(
    (input: HTMLInputElement, size) => {
      const files = new DataTransfer();
      files.items.add(new File([new Uint8Array(size)], "me.jpg", { type: "image/jpeg" }));
      input.files = files.files;
      input.dispatchEvent(new Event("change", { bubbles: true }));
    },
    100 * 1024 * 1024,
  );
}

describe("the way to the service", () => {
  const upload = "**/api/liff/photos";

  it("can be tried again without choosing again when the network was cut", async () => {
    step = await openPhotoStep(browser, service);
    await step.page.route(upload, (route) => route.abort("connectionreset"), { times: 1 });
    await step.choose(file("fay, plain wall"));
    await step.faults();
    await step.use.click();
    const again = step.page.getByRole("button", { name: "再試一次" });
    await again.waitFor();
    await shot("photo-cut");
    await again.click();
    await step.preview.waitFor();
  });

  it("lets 下一步 wait for the photo and then go on", async () => {
    step = await openPhotoStep(browser, service);
    let letGo = () => {};
    const held = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    await step.page.route(upload, async (route) => {
      await held;
      await route.continue();
    });
    await step.choose(file("fay, plain wall"));
    await step.faults();
    await step.use.click();
    await step.page.getByText("照片上傳中").waitFor();
    await step.next.click();
    await shot("photo-sending");
    expect(new URL(step.page.url()).pathname).toBe("/liff/apply");
    letGo();
    await step.page.waitForURL("**/liff/review");
    expect(await database.db.draft.count()).toBeGreaterThan(0);
  });

  it("shows what the service advises after a photo that was used anyway", async () => {
    step = await openPhotoStep(browser, service);
    await step.choose(file("fay, very dark"));
    await step.faults();
    await step.use.click();
    await step.page.getByText("照片太暗，看不清楚臉").waitFor();
    await shot("photo-advice");
  });
});
