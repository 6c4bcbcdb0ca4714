import { afterAll, beforeAll, expect, it } from "vitest";
import { type LineWorld, startLineWorld } from "./line-world.ts";
import { shot } from "./pages.ts";

let world: LineWorld;

beforeAll(async () => {
  world = await startLineWorld();
});

afterAll(async () => {
  await world?.close();
});

it.each([
  ["雄中", "高雄市立高雄高級中學"],
  ["左營國中", "高雄市立左營國中"],
  ["高科大", "國立高雄科技大學"],
  ["左營國民小學", "高雄市立左營國小"],
])("a student who types %s is offered %s first", async (typed, name) => {
  const phone = await world.phone();
  await phone.open("/query");
  await phone.type(phone.page.getByRole("combobox", { name: "學校" }), typed);
  const first = phone.page.getByRole("option").first();
  await first.getByText(name).waitFor();
  await shot(phone.page, `liff-school-${typed}`);
  await first.tap();
  expect(await phone.page.locator("output").innerText()).toContain(name);
  expect(phone.complaints).toEqual([]);
});

it.each([
  ["zh-TW", 375],
  ["en", 320],
] as const)(
  "who cannot find her school picks it by county, district and level (%s, %d px)",
  async (language, width) => {
    const phone = await world.phone({ width });
    const words =
      language === "en"
        ? [
            "Not found? Pick it by county",
            "County or city",
            "District",
            "Level",
            "Junior high school",
            "School",
          ]
        : ["找不到？依縣市挑選", "縣市", "行政區", "級別", "國中", "學校"];
    const [open, county, district, level, junior, school] = words as [string, ...string[]];
    await phone.open("/query");
    if (language === "en") await phone.tap("English");
    await phone.page.getByText(open).tap();
    const select = (label: string) => phone.page.getByRole("combobox", { name: label, exact: true }).last();
    await select(county!).selectOption("屏東縣");
    await select(district!).selectOption("恆春鎮");
    await select(level!).selectOption({ label: junior! });
    await shot(phone.page, `liff-school-by-place-${language}`);
    const names = await select(school!).locator("option").allInnerTexts();
    expect(names.slice(1)).toEqual(["屏東縣立恆春國中 (134531)"]);
    await select(district!).selectOption("春日鄉");
    expect(await select(level!).inputValue()).toBe("");
    await select(district!).selectOption("恆春鎮");
    await select(school!).selectOption("134531");
    expect(await phone.page.locator("output").innerText()).toContain("屏東縣立恆春國中");
    expect(await phone.page.locator("output small").innerText()).toBe(`屏東縣恆春鎮 ${junior}`);
    expect(phone.complaints).toEqual([]);
  },
);
