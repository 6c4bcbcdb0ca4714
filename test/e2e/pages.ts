import path from "node:path";
import type { FrameLocator, Locator, Page } from "playwright-core";
import { expect } from "vitest";

/** Screenshots of the last run, for people to look at. */
export const ARTEFACTS = path.resolve(import.meta.dirname, "../artefacts");

export async function shot(page: Page, name: string) {
  await page.screenshot({ path: path.join(ARTEFACTS, `${name}.png`) });
}

/** The simulated chat on a student's phone. */
export class Chat {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  get messages(): Locator {
    return this.page.getByTestId("messages");
  }

  /** The LIFF page that lies over the chat. */
  get liff(): FrameLocator {
    return this.page.frameLocator('[data-testid="liff-window"]');
  }

  async open(simulatorUrl: string) {
    await this.page.goto(simulatorUrl);
  }

  async addFriend() {
    await this.page.getByTestId("add-friend").click();
    await this.sees("您好");
  }

  async say(text: string) {
    await this.page.getByTestId("chat-input").fill(text);
    await this.page.getByTestId("chat-send").click();
  }

  /** Taps a button of the newest message that has it. */
  async tap(name: string | RegExp) {
    await this.messages.getByRole("button", { name }).last().click();
  }

  /** Taps a button that opens a LIFF page, and lets the window come to rest as a person would. */
  async openLiff(name: string | RegExp) {
    await this.tap(name);
    await this.page.getByTestId("liff-window").waitFor();
    await this.page.evaluate(async () => {
      const moving = document
        .getAnimations()
        .filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity);
      await Promise.allSettled(moving.map(({ finished }) => finished));
    });
  }

  async tapQuickReply(name: string) {
    await this.page.getByTestId("quick-reply").filter({ hasText: name }).first().click();
  }

  async sees(text: string | RegExp) {
    await this.messages.getByText(text).last().waitFor();
  }

  async closeLiff() {
    await this.page.getByRole("button", { name: "關閉" }).click();
    await expect.poll(() => this.page.getByTestId("liff-window").count()).toBe(0);
  }
}
