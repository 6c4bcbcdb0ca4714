import { code39Bars } from "./code39.ts";

// Everything in modules. Three device pixels a module is the least that cameras and tills read from a screen.
const quiet = 12;
const barHeight = 44;
const textHeight = 14;
const gap = 32;
const pixelsPerModule = 3;

/** Stacked in order, left-aligned, each with its text; no line falls between two pixels at the given size. */
export function barcodesSvg(texts: readonly string[]): string {
  const symbols = texts.map((text) => ({ text, ...code39Bars(text) }));
  const width = Math.max(...symbols.map(({ modules }) => modules)) + 2 * quiet;
  const step = barHeight + textHeight + gap;
  const height = quiet * 2 + symbols.length * step - gap;
  const body = symbols.map(({ text, bars, modules }, index) => {
    const top = quiet + index * step;
    const path = bars
      .map((bar) => `M${quiet + bar.x} ${top}h${bar.width}v${barHeight}h-${bar.width}z`)
      .join("");
    const label = `<text x="${quiet + modules / 2}" y="${top + barHeight + textHeight - 2}">${text}</text>`;
    return `<path d="${path}"/>${label}`;
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}"`,
    ` width="${width * pixelsPerModule}" height="${height * pixelsPerModule}" shape-rendering="crispEdges"`,
    ` role="img" aria-label="超商條碼 ${texts.join(" ")}">`,
    `<rect width="${width}" height="${height}" fill="#fff"/>`,
    `<g fill="#000" font-family="monospace" font-size="12" letter-spacing="2" text-anchor="middle">`,
    ...body,
    "</g></svg>",
  ].join("");
}
