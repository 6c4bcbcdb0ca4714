import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cardPhoto } from "../../../liff/photo/card-photo.ts";
import {
  type Crop,
  maxZoom,
  moved,
  type Size,
  widestCrop,
  zoomed,
  zoomOf,
} from "../../../liff/photo/crop.ts";

const size = fc.record({
  width: fc.integer({ min: 400, max: 9000 }),
  height: fc.integer({ min: 400, max: 9000 }),
});
const act = fc.oneof(
  fc.record({ dx: fc.integer({ min: -5000, max: 5000 }), dy: fc.integer({ min: -5000, max: 5000 }) }),
  fc.record({ zoom: fc.double({ min: 0.1, max: 20, noNaN: true }) }),
);

function expectInside({ x, y, width, height }: Crop, source: Size) {
  expect(x).toBeGreaterThanOrEqual(-1e-6);
  expect(y).toBeGreaterThanOrEqual(-1e-6);
  expect(x + width).toBeLessThanOrEqual(source.width + 1e-6);
  expect(y + height).toBeLessThanOrEqual(source.height + 1e-6);
}

describe("crop", () => {
  it("stays inside the picture and keeps the card's ratio, whatever she does", () => {
    fc.assert(
      fc.property(size, fc.array(act, { maxLength: 20 }), (source, acts) => {
        let crop = widestCrop(source);
        for (const step of acts)
          crop = "zoom" in step ? zoomed(crop, source, step.zoom) : moved(crop, source, step.dx, step.dy);
        expectInside(crop, source);
        expect(crop.width / crop.height).toBeCloseTo(cardPhoto.width / cardPhoto.height, 6);
      }),
    );
  });

  it("takes the full height of a wide picture and the full width of a tall one", () => {
    expect(widestCrop({ width: 4000, height: 1080 })).toMatchObject({ width: 840, height: 1080, y: 0 });
    expect(widestCrop({ width: 840, height: 4000 })).toMatchObject({ width: 840, height: 1080, x: 0 });
  });

  it("zooms no closer than the limit and no wider than the picture", () => {
    const source = { width: 1680, height: 2160 };
    expect(zoomOf(zoomed(widestCrop(source), source, 100), source)).toBeCloseTo(maxZoom);
    expect(zoomOf(zoomed(widestCrop(source), source, 0), source)).toBe(1);
  });
});
