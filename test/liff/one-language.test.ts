import path from "node:path";
import { build } from "vite";
import { expect, it } from "vitest";
import { categoryWords } from "../../domain/glossary.ts";
import { oneLanguage } from "../../liff/build/one-language.ts";

const texts = path.resolve(import.meta.dirname, "../../liff/texts");

/** What the texts of one module become when the pages are built. */
async function built(module: string): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: "silent",
    plugins: [oneLanguage()],
    build: { write: false, minify: false, lib: { entry: path.join(texts, module), formats: ["es"] } },
  });
  return JSON.stringify(result);
}

it("ships the shared words once in each language's code", async () => {
  const [chinese, english] = [await built("zh-tw.ts"), await built("en.ts")];
  const { zh, en } = categoryWords.LOSS_REISSUE;
  expect([chinese.includes(zh), chinese.includes(en)]).toEqual([true, false]);
  expect([english.includes(zh), english.includes(en)]).toEqual([false, true]);
});
