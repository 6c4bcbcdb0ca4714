import { expect, it } from "vitest";
import { photoProcessor } from "#adapters/photo-processor/index.ts";
import { type PhotoCase, photoCases } from "#test/factories/photo-cases.ts";
import { photoChecks } from "#usecases/photo/photo-checks.ts";

const { process } = photoProcessor();
const cases = await photoCases();
const named = (part: string): PhotoCase => cases.find(({ name }) => name.includes(part))!;

async function checksOf(photo: Buffer, language: "zh-TW" | "en" = "zh-TW") {
  const checks = photoChecks(await process(photo), language);
  return {
    faults: checks.filter(({ ok }) => !ok).map(({ code }) => code),
    texts: checks.map(({ message }) => message),
  };
}

it.each([
  ["fay, plain wall", []],
  ["fay, in a room", []],
  ["dora, in a room", []],
  ["eve, in a room", []],
  ["fay, dark (30%)", ["light"]],
  ["dora, very dark", ["light"]],
  ["fay, overexposed", ["light"]],
  ["fay, blurred (8 px)", ["sharpness"]],
  ["dora, blurred (3 px)", ["sharpness"]],
  ["nothing: a wall", ["sharpness"]],
] as const)("%s: repeats on the server what needs no face", async (name, faults) => {
  expect((await checksOf(named(name).file)).faults).toEqual(faults);
});

it("says so in her language, with a remedy", async () => {
  const { file } = named("fay, dark (30%)");
  expect((await checksOf(file)).texts.join("")).toContain("請面向窗戶");
  const english = (await checksOf(file, "en")).texts;
  expect(english.join("")).toContain("face a window");
  expect(english.join("")).not.toMatch(/\p{Script=Han}/u);
});
