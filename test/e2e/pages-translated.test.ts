import { afterAll, beforeAll, expect, it } from "vitest";
import { zhTwFormEnd } from "../../liff/texts/form-end/zh-tw.ts";
import { zhTwLater } from "../../liff/texts/later/zh-tw.ts";
import { zhTw } from "../../liff/texts/zh-tw.ts";
import { type LineWorld, startLineWorld } from "./line-world.ts";
import type { StudentPhone } from "./student-phone.ts";
import { Tour } from "./tour.ts";
import { translate } from "./translated-page.ts";

let world: LineWorld;

beforeAll(async () => {
  world = await startLineWorld();
});

afterAll(async () => {
  await world?.close();
});

/** All words on the page; serials, accounts and times differ from one student to the next. */
const wordsOn = async ({ page }: StudentPhone): Promise<string[]> =>
  (await page.locator("body").innerText()).replaceAll(/\d/g, "#").split(/\s*\n\s*/);

/** Both come to the same stop before either goes on; what is done there is done once. */
function meeting(act: (state: string) => Promise<void>) {
  let waiting: { state: string; goOn: PromiseWithResolvers<void> } | undefined;
  return async (state: string) => {
    if (!waiting) {
      waiting = { state, goOn: Promise.withResolvers() };
      return waiting.goOn.promise;
    }
    const { goOn, ...other } = waiting;
    waiting = undefined;
    expect(state).toBe(other.state);
    await act(state).then(goOn.resolve, goOn.reject);
    return goOn.promise;
  };
}

it("a page that the browser translates says what one says that it does not, in both languages", {
  timeout: 400_000,
}, async () => {
  const [plain, translated] = await Promise.all([world.phone(), world.phone()]);
  await translated.page.addInitScript(translate);
  const sameWords = (moment: string) =>
    expect
      .poll(async () => [await wordsOn(translated), await wordsOn(plain)] as const, {
        timeout: 20_000,
        message: moment,
      })
      .toSatisfy(([one, other]) => JSON.stringify(one) === JSON.stringify(other));
  const atStop = meeting(async (state) => {
    await sameWords(state);
    // The other language cannot come without a network.
    if (state === "offline") return;
    for (const language of [zhTw.otherLanguage, "中文"]) {
      for (const { page } of [plain, translated])
        await page.locator(".top nav button").getByText(language).tap();
      await sameWords(`${state}, after ${language}`);
    }
  });
  const tours = [plain, translated].map((phone) =>
    new Tour({
      phone,
      world,
      name: "",
      language: "zh-TW",
      texts: { ...zhTw, ...zhTwLater, ...zhTwFormEnd },
      atStop,
    }).run(),
  );
  await Promise.all(tours);
  expect(translated.complaints).toEqual([]);
});
