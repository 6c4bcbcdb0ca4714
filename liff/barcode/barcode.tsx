import { useEffect, useRef } from "preact/hooks";
import { code39Widths, modulesAcross, quietZone } from "./code39.ts";

interface Props {
  text: string;
  label: string;
  testId?: string;
}

/**
 * A Code 39 drawn in whole device pixels: the canvas has exactly as many pixels as it covers, so no bar is blurred
 * or rounded to another width. As wide as the space around it allows.
 */
export function Barcode({ text, label, testId }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const element = canvas.current;
    const around = element?.parentElement;
    if (!element || !around) return;
    const redraw = () => drawBarcode(element, text, around.clientWidth);
    const observer = new ResizeObserver(redraw);
    observer.observe(around);
    redraw();
    return () => observer.disconnect();
  }, [text]);
  return (
    <div class="barcode">
      <canvas ref={canvas} role="img" aria-label={label} data-testid={testId} />
    </div>
  );
}

/** @param room CSS pixels across */
function drawBarcode(canvas: HTMLCanvasElement, text: string, room: number): void {
  const widths = code39Widths(text);
  const modules = modulesAcross(widths);
  const ratio = devicePixelRatio;
  const module = Math.max(1, Math.floor((room * ratio) / modules));
  canvas.width = modules * module;
  canvas.height = Math.round(canvas.clientHeight * ratio) || 1;
  canvas.style.width = `${canvas.width / ratio}px`;
  const context = canvas.getContext("2d");
  if (!context) return;
  context.fillStyle = "#fff";
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.fillStyle = "#000";
  let x = quietZone * module;
  for (const [index, width] of widths.entries()) {
    if (index % 2 === 0) context.fillRect(x, 0, width * module, canvas.height);
    x += width * module;
  }
}
