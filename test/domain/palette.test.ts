import { globSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { type Palette, palette } from "#domain/palette.ts";

const schemes = Object.entries(palette) as [string, Palette][];

/** Words on grounds, as they stand somewhere. */
const pairs: [words: keyof Palette, ground: keyof Palette][] = [
  ["ink", "page"],
  ["ink", "surface"],
  ["inkSoft", "page"],
  ["inkSoft", "surface"],
  ["accent", "page"],
  ["accent", "surface"],
  ["accent", "accentSoft"],
  ["ink", "accentSoft"],
  ["accentInk", "accent"],
  ["warnInk", "warnSoft"],
  ["danger", "dangerSoft"],
  ["danger", "surface"],
  ["surface", "danger"],
];

/** WCAG 2.2, relative luminance of a colour `#rrggbb`. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

describe.each(schemes)("in the %s scheme", (_name, colours) => {
  it.each(pairs)("%s can be read on %s", (words, ground) => {
    expect(contrast(colours[words], colours[ground])).toBeGreaterThanOrEqual(4.5);
  });
});

it("is read in white on every head of a card in the chat", () => {
  const { accent, warnInk, danger, inkSoft, surface } = palette.light;
  for (const head of [accent, warnInk, danger, inkSoft])
    expect(contrast(surface, head)).toBeGreaterThanOrEqual(4.5);
});

/** Black and white are printed, not chosen; over a photograph lines need colours of their own. */
const besides: Record<string, string[]> = {
  "liff/styles/cropper.css": ["#222222", "#7be0b4", "#ffcf5c"],
  "liff/styles/scan.css": ["#333333", "#cccccc"],
};
const printed = ["#000000", "#ffffff"];

const long = (colour: string): string =>
  colour.length < 6
    ? `#${[...colour.slice(1, 4)].map((digit) => digit + digit).join("")}`
    : colour.slice(0, 7);

it("is all that chat, menus, pages and console are painted with", async () => {
  const ours = new Set(schemes.flatMap(([, colours]) => Object.values(colours)));
  const strays: string[] = [];
  const rooms = "{api,bot,liff,staff,browser}/**/*.{ts,tsx,css,svg,html}";
  for (const file of globSync(rooms, { exclude: (name) => name === "node_modules" })) {
    const source = await readFile(file, "utf8");
    for (const [found] of source.matchAll(/(?<![&\w(])#(?:[0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})\b/gi)) {
      const colour = long(found.toLowerCase());
      if (!ours.has(colour) && !printed.includes(colour) && !besides[file]?.includes(colour))
        strays.push(`${file}: ${found}`);
    }
  }
  expect(strays).toEqual([]);
});

const written = (css: string, name: string): string | undefined => {
  const token = name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  const [, colour] = new RegExp(`--${token}: (#\\w+);`).exec(css) ?? [];
  return colour && long(colour);
};

it("stands in the student pages under the same names", async () => {
  const tokens = await readFile("liff/styles/tokens.css", "utf8");
  const [light = "", dark = ""] = tokens.split("prefers-color-scheme: dark");
  for (const [name, colour] of Object.entries(palette.light))
    expect([name, written(light, name)]).toEqual([name, colour]);
  for (const [name, colour] of Object.entries(palette.dark))
    expect([name, written(dark, name)]).toEqual([name, colour]);
});

it("stands in the console under the same names, as far as it is used there", async () => {
  const base = await readFile("staff/styles/base.css", "utf8");
  const names = Object.keys(palette.light).filter((name) => written(base, name));
  expect(names.length).toBeGreaterThan(8);
  for (const name of names)
    expect([name, written(base, name)]).toEqual([name, palette.light[name as keyof Palette]]);
});

it.each(["liff", "staff"])("has a value for every name that the style sheets of %s use", async (room) => {
  const sheets = await Promise.all(globSync(`${room}/**/*.{css,tsx}`).map((file) => readFile(file, "utf8")));
  const styles = sheets.join("\n");
  const set = new Set([...styles.matchAll(/["'{;\s](--[\w-]+)["']?\s*:/g)].map(([, name]) => name));
  const used = [...styles.matchAll(/var\((--[\w-]+)\)/g)].map(([, name]) => name);
  expect(used.filter((name) => !set.has(name))).toEqual([]);
});
