import { describe, expect, it } from "vitest";
import { cardPhoto } from "../../../liff/photo/card-photo.ts";
import { backgroundOf } from "../../../liff/photo/check/background.ts";
import { faceCrop, mainFace } from "../../../liff/photo/check/face-crop.ts";
import { isGrave, judge } from "../../../liff/photo/check/judge.ts";
import { lightOf } from "../../../liff/photo/check/light.ts";
import { type Grey, greyOf, type Pixels } from "../../../liff/photo/check/pixels.ts";
import { poseOf } from "../../../liff/photo/check/pose.ts";
import { sharpnessOf } from "../../../liff/photo/check/sharpness.ts";
import type { Crop } from "../../../liff/photo/crop.ts";
import type { Face } from "../../../liff/photo/face/face.ts";

/** A face looking straight ahead, its box `edge` wide, turned by `tilt` degrees around its middle. */
function aFace(x: number, y: number, edge: number, { tilt = 0, turn = 0 } = {}): Face {
  const angle = (tilt * Math.PI) / 180;
  const point = (across: number, down: number) => ({
    x: x + edge / 2 + edge * (across * Math.cos(angle) - down * Math.sin(angle)),
    y: y + edge / 2 + edge * (across * Math.sin(angle) + down * Math.cos(angle)),
  });
  return {
    score: 0.9,
    box: { x, y, width: edge, height: edge },
    rightEye: point(-0.2, -0.2),
    leftEye: point(0.2, -0.2),
    nose: point(turn * 0.4, 0.05),
    mouth: point(0, 0.25),
    rightEar: point(-0.45, -0.1),
    leftEar: point(0.45, -0.1),
  };
}

type Shade = (x: number, y: number) => number;

function pixelsOf(shade: Shade, width = 210, height = 270): Pixels {
  const data = new Uint8ClampedArray(4 * width * height);
  for (let k = 0; k < width * height; k++) {
    const value = shade(k % width, Math.floor(k / width));
    data.set([value, value, value, 255], 4 * k);
  }
  return { width, height, data };
}

const grey = (shade: Shade): Grey => greyOf(pixelsOf(shade));
const source = { width: 2000, height: 2000 };
const face = aFace(800, 700, 400);
const crop = faceCrop(face, source);
/** The face's box in the pixels of `pixelsOf`. */
const inPixels = { x: 39, y: 65, width: 131, height: 131 };
const inFace: Shade = (x, y) => (Math.hypot(x - 105, y - 118) < 85 ? 1 : 0);
/** Fine lines on the face, an even wall behind. */
const good: Shade = (x, y) => (inFace(x, y) ? 130 + 25 * Math.sin(x / 12) + 12 * ((x + y) % 2) : 200);
const faults = (faces: Face[], of: Crop = crop, shade: Shade = good, framed = true) =>
  judge(faces, of, pixelsOf(shade), framed).flatMap(({ fault }) => fault ?? []);

describe("the crop around a face", () => {
  it("has the card's ratio, the head at about seven tenths, its middle in the middle", () => {
    expect(crop.width / crop.height).toBeCloseTo(cardPhoto.width / cardPhoto.height);
    const { head, middle, crown } = poseOf(face, crop);
    expect([head, middle, crown].map((part) => Math.round(part * 100))).toEqual([68, 50, 10]);
  });

  it("stays inside the picture when the face is at its edge", () => {
    const atEdge = faceCrop(aFace(0, 20, 400), source);
    expect([atEdge.x, atEdge.y]).toEqual([0, 0]);
  });

  it("is of the only face, or of one much larger than those behind; of equals nobody knows", () => {
    expect(mainFace([])).toBeUndefined();
    expect(mainFace([face])).toBe(face);
    expect(mainFace([face, aFace(0, 0, 120)])).toBe(face);
    expect(mainFace([face, aFace(0, 0, 300)])).toBeUndefined();
  });
});

describe("the check", () => {
  it("finds nothing wrong with a good photo and looks at seven things", () => {
    const findings = judge([face], crop, pixelsOf(good), false);
    expect(findings.filter(({ fault }) => fault)).toEqual([]);
    expect(findings.map(({ check }) => check).join()).toBe(
      "face,size,position,tilt,sharpness,light,background",
    );
  });

  it("says nothing but that without exactly one face", () => {
    expect(faults([])).toEqual(["noFace"]);
    expect(faults([face, aFace(900, 800, 300)])).toEqual(["severalFaces"]);
  });

  it("asks which of two people she is until she has framed one", () => {
    const other = aFace(1500, 700, 380);
    expect(faults([face, other], crop, good, false)).toEqual(["severalFaces"]);
    expect(faults([face, other], crop, good, true)).toEqual([]);
  });

  it.each([
    ["tooSmall", aFace(900, 900, 380), { x: 0, y: 0, width: 1555, height: 2000 }],
    ["tooLarge", face, { x: 850, y: 560, width: 435, height: 560 }],
    ["tooFewPixels", aFace(900, 700, 100), faceCrop(aFace(900, 700, 100), source)],
    ["offCentre", face, { ...crop, x: crop.x + crop.width / 4 }],
    ["cutOff", face, { ...crop, y: crop.y + crop.height / 4 }],
    ["tilted", aFace(800, 700, 400, { tilt: 15 }), crop],
    ["tilted", aFace(800, 700, 400, { tilt: -15 }), crop],
    ["turned", aFace(800, 700, 400, { turn: 0.4 }), crop],
  ] as const)("names a face that is %s", (fault, of, where) => {
    expect(faults([of], where)).toContain(fault);
  });

  it.each([
    ["dark", (x: number, y: number) => good(x, y) * 0.3],
    ["bright", (x: number, y: number) => good(x, y) + 110],
    ["uneven", (x: number, y: number) => good(x, y) * (x < 105 ? 1 : 0.4)],
    ["blurred", (x: number) => 130 + 25 * Math.sin(x / 12)],
    ["busy", (x: number, y: number) => (inFace(x, y) ? good(x, y) : 120 + 80 * ((x >> 3) % 2))],
  ] as const)("names a photo that is %s", (fault, shade) => {
    expect(faults([face], crop, shade)).toContain(fault);
  });

  it("calls grave only what a school will hardly take", () => {
    const grave = (fault: Parameters<typeof isGrave>[0]["fault"]) => isGrave({ check: "face", fault });
    expect((["noFace", "severalFaces", "cutOff", "tooFewPixels"] as const).every(grave)).toBe(true);
    expect((["blurred", "dark", "busy", "tilted", undefined] as const).some(grave)).toBe(false);
  });
});

describe("what is measured", () => {
  it("calls the same face as sharp in dim light as in bright", () => {
    const bright = sharpnessOf(grey(good), inPixels);
    const dim = sharpnessOf(
      grey((x, y) => good(x, y) * 0.5),
      inPixels,
    );
    expect(dim / bright).toBeCloseTo(1, 1);
  });

  it("finds no detail in a blank area, and none outside of the picture", () => {
    expect(
      sharpnessOf(
        grey(() => 128),
        inPixels,
      ),
    ).toBe(0);
    expect(sharpnessOf(grey(good), { x: 500, y: 500, width: 50, height: 50 })).toBe(0);
  });

  it("measures light on the face alone", () => {
    const { mean, evenness, burnt } = lightOf(
      grey((x, y) => (inFace(x, y) ? 100 : 255)),
      inPixels,
    );
    expect(Math.round(mean)).toBe(100);
    expect(evenness).toBeCloseTo(1);
    expect(burnt).toBe(0);
  });

  it("takes a soft shadow on the wall for a plain background, a pattern not", () => {
    const soft = backgroundOf(
      grey((x) => 180 + x / 10),
      inPixels,
      0,
    );
    expect([soft.spread < 10, soft.edges]).toEqual([true, 0]);
    const pattern = backgroundOf(
      grey((x, y) => (((x >> 2) + (y >> 2)) % 2 ? 200 : 60)),
      inPixels,
      0,
    );
    expect(pattern.spread).toBeGreaterThan(50);
    expect(pattern.edges).toBeGreaterThan(0.3);
  });

  it("leaves a leaning head out of the background", () => {
    const leaning: Shade = (x, y) => {
      const [dx, dy] = [x - 104.5, y - 130.5];
      const [cos, sin] = [Math.cos(0.35), Math.sin(0.35)];
      const across = (dx * cos + dy * sin) / 90;
      const down = (dy * cos - dx * sin + 13) / 130;
      return across * across + down * down < 1 ? 20 : 220;
    };
    expect(backgroundOf(grey(leaning), inPixels, 20).spread).toBeLessThan(
      backgroundOf(grey(leaning), inPixels, -20).spread / 2,
    );
  });
});
