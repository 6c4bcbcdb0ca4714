import type { Box } from "../printing/pen.ts";
import type { LayerPen } from "../printing/stamp/layer.ts";
import { code39Bars } from "./code39.ts";

// Millimetres. Width of the narrow bar between 0.25 and 0.33, bars 10 to 12 high, at least 8 white between symbols.
const module = 0.33;
const barHeight = 11.5;
const textHeight = 4.5;
const gap = 5.5;

/** 便利超商專用條碼區, without its symbols (R62). */
export function drawBarcodeZone(pen: LayerPen, zone: Box): void {
  pen.rect(zone, { stroke: "#555" });
  const line = { x: zone.x + 3, y: zone.y + 1.2, width: zone.width - 6, height: 6 };
  pen.text("便利超商專用條碼區", line, { size: 10.5, role: "H2" });
  pen.text("請由上而下依序刷 3 段條碼", line, { size: 8, color: "#444", align: "right" });
}

/** Where its symbols stand. */
export function barcodeZone(zone: Box): Box {
  return { ...zone, y: zone.y + 11 };
}

/** Three symbols in the order of the till's scan, nothing beside them. */
export function drawBarcodes(pen: LayerPen, texts: readonly string[], zone: Box): void {
  const symbols = texts.map((text) => ({ text, ...code39Bars(text) }));
  const widest = Math.max(...symbols.map(({ modules }) => modules)) * module;
  const x = zone.x + (zone.width - widest) / 2;
  symbols.forEach(({ text, bars, modules }, index) => {
    const y = zone.y + index * (barHeight + textHeight + gap);
    const boxes = bars.map((bar) => ({
      x: x + bar.x * module,
      y,
      width: bar.width * module,
      height: barHeight,
    }));
    pen.bars(boxes, `第 ${index + 1} 段條碼`);
    const label = { x, y: y + barHeight + 0.4, width: modules * module, height: textHeight };
    pen.text(text, label, { size: 10, spacing: 1.5, align: "center" });
  });
}
