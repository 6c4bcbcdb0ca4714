import type { Page } from "playwright-core";

/** Leaves the page by a way of its own, and comes back with the browser. @returns whether it is the very same page */
export async function leaveAndReturn(page: Page, leave: () => Promise<void>): Promise<boolean> {
  const { pathname } = new URL(page.url());
  await page.evaluate(() => Object.assign(window, { sameAsBefore: true }));
  await leave();
  await page.waitForURL((url) => url.pathname !== pathname);
  // Playwright's own way back waits for the page to load, which a restored one does not.
  await page.evaluate(() => history.back()).catch(() => undefined);
  await page.waitForFunction((wanted) => location.pathname === wanted, pathname);
  return page.evaluate(() => "sameAsBefore" in window);
}

/** What a browser tells a page that it shows again after freezing it. */
export const restored = (page: Page): Promise<void> =>
  page.evaluate(() => void dispatchEvent(new PageTransitionEvent("pageshow", { persisted: true })));

/** What a browser tells a page whose app comes to the front again. */
export const seenAgain = (page: Page): Promise<void> =>
  page.evaluate(() => void document.dispatchEvent(new Event("visibilitychange")));
