import type { Browser, BrowserContext, BrowserContextOptions, Locator, Page } from "playwright-core";
import { aFullForm } from "../factories/draft.ts";
import type { RunningService } from "../support/service.ts";

export interface PictureFile {
  name: string;
  mimeType: string;
  buffer: Buffer;
}

export const jpegFile = (buffer: Buffer): PictureFile => ({ name: "me.jpg", mimeType: "image/jpeg", buffer });

/** The photo step of a student who filled in everything else, on a phone of 375 × 667. */
export class PhotoStep {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  get report(): Locator {
    return this.page.locator(".check-report");
  }

  get use(): Locator {
    return this.page.getByRole("dialog").getByRole("button", { name: /使用這張照片/ });
  }

  get next(): Locator {
    return this.page.getByRole("button", { name: /下一步/ });
  }

  get preview(): Locator {
    return this.page.getByRole("img", { name: "新卡照片預覽" });
  }

  async choose(file: PictureFile): Promise<void> {
    await this.page.locator('input[type="file"]').setInputFiles(file);
  }

  /** @returns the faults that the check names, once it has judged; undefined when it could not check */
  async faults(): Promise<string[] | undefined> {
    const done = this.page.locator('.check-report:not([data-state="checking"])');
    await done.waitFor();
    if ((await done.getAttribute("data-state")) === "unavailable") return undefined;
    return this.page
      .locator("[data-fault]")
      .evaluateAll((items) => items.map((item) => item.getAttribute("data-fault")!));
  }
}

interface StepOptions extends BrowserContextOptions {
  /** Called before any page is opened. */
  prepare?: (context: BrowserContext) => Promise<unknown>;
}

/** Opens the step in a context of its own. */
export async function openPhotoStep(
  browser: Browser,
  { url, simulatorUrl }: Pick<RunningService, "url" | "simulatorUrl">,
  { prepare, ...options }: StepOptions = {},
): Promise<PhotoStep> {
  const context = await browser.newContext({
    viewport: { width: 375, height: 667 },
    deviceScaleFactor: 2,
    hasTouch: true,
    locale: "zh-TW",
    ...options,
  });
  await prepare?.(context);
  const idToken = await aStudentsToken(simulatorUrl);
  const headers = { origin: url };
  await context.request.post(`${url}/api/liff/session`, { headers, data: { idToken } });
  const { landline: _, photo: __, ...form } = { ...aFullForm("LOSS_REISSUE"), minor: false };
  const saved = await context.request.put(`${url}/api/liff/draft`, { headers, data: form });
  if (!saved.ok()) throw new Error(`the draft was refused: ${await saved.text()}`);
  const page = await context.newPage();
  await page.goto(`${url}/liff/apply#sim_id_token=${idToken}`);
  await page.getByRole("radio", { name: /上傳照片/ }).check({ force: true });
  return new PhotoStep(page);
}

async function aStudentsToken(simulatorUrl: string): Promise<string> {
  const ask = async (path: string, body: object = {}) => {
    const response = await fetch(`${simulatorUrl}${path}`, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(body),
    });
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
    return response.json() as Promise<{ userId: string; idToken: string }>;
  };
  const { userId } = await ask("/sim/users", { displayName: "林芯" });
  return (await ask(`/sim/users/${userId}/id-token`)).idToken;
}
