import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { type PhotoCase, photoCases } from "#test/factories/photo-cases.ts";
import { beforeAWall, everyone, faceOf, inARoom } from "#test/factories/portraits.ts";
import { distinct } from "../../../liff/photo/face/decode.ts";
import type { Face } from "../../../liff/photo/face/face.ts";
import { floatsOfHalves } from "../../../liff/photo/face/half.ts";
import { readModel } from "../../../liff/photo/face/model.ts";
import { facesIn, modelFile } from "./look-at-file.ts";

const cases = await photoCases();
const named = (part: string): PhotoCase => cases.find(({ name }) => name.includes(part))!;

describe("finding faces with MediaPipe's model", () => {
  it.each(everyone)("finds %s once, where she is", async (person) => {
    const { faces } = await facesIn(await beforeAWall(person));
    expect(faces).toHaveLength(1);
    const [{ box, rightEye, leftEye, nose, mouth }] = faces as [Face];
    const [x, y, edge] = faceOf(person);
    expect(Math.abs(box.x - x)).toBeLessThan(edge * 0.15);
    expect(Math.abs(box.y - y)).toBeLessThan(edge * 0.15);
    expect(rightEye.x).toBeLessThan(leftEye.x);
    expect(nose.y).toBeGreaterThan((rightEye.y + leftEye.y) / 2);
    expect(mouth.y).toBeGreaterThan(nose.y);
  });

  it("takes one person for one, upright, leaning and in a room", { timeout: 60_000 }, async () => {
    const wrong: string[] = [];
    for (const person of everyone)
      for (const angle of [0, -45, 20]) {
        const { faces } = await facesIn(
          await sharp(await inARoom(person))
            .rotate(angle)
            .png()
            .toBuffer(),
        );
        if (faces.length > 1) wrong.push(`${person} by ${angle}°: ${faces.map(({ score }) => score)}`);
      }
    expect(wrong).toEqual([]);
  });

  it("counts two people", async () => {
    for (const name of ["two people", "family"])
      expect((await facesIn(named(name).file)).faces).toHaveLength(2);
  });

  it("looks closer before it says that there is nobody", async () => {
    const { faces, looks } = await facesIn(named("screenshot").file);
    expect(faces).toHaveLength(1);
    expect(looks).toBeGreaterThan(1);
  });

  it.each(["a wall", "a page of text", "a card", "cartoon"])("sees nobody in %s", async (name) => {
    expect((await facesIn(named(name).file)).faces).toEqual([]);
  });
});

describe("reading the model", () => {
  it("finds its input, its two outputs and all its weights", () => {
    const { tensors, operations, input, outputs } = readModel(modelFile());
    expect(tensors[input]!.shape).toEqual([1, 128, 128, 3]);
    expect(outputs.map((index) => tensors[index]!.shape)).toEqual([
      [1, 896, 16],
      [1, 896, 1],
    ]);
    const filters = operations.filter(({ kind }) => kind === "convolve" || kind === "convolveEach");
    for (const { inputs } of filters)
      for (const index of inputs.slice(1)) {
        const { shape, weights } = tensors[index]!;
        expect(weights).toHaveLength(shape.reduce((product, size) => product * size, 1));
      }
  });

  it("refuses a file that was cut off", () => {
    expect(() => readModel(modelFile().slice(0, 1000))).toThrow();
  });

  it("decodes half-precision numbers", () => {
    const halves = [0x3c00, 0xc000, 0x3555, 0x0001, 0x8000, 0x7bff, 0x7c00];
    const view = new DataView(new ArrayBuffer(2 * halves.length));
    halves.forEach((half, k) => {
      view.setUint16(2 * k, half, true);
    });
    expect([...floatsOfHalves(view)]).toEqual([
      1,
      -2,
      Math.fround(0.333251953125),
      2 ** -24,
      -0,
      65_504,
      Number.POSITIVE_INFINITY,
    ]);
  });
});

it("takes guesses that overlap for one face, and neighbours for two", () => {
  const nowhere = { x: 0, y: 0 };
  const at = (x: number, edge: number, score: number): Face => ({
    score,
    box: { x, y: 0, width: edge, height: edge },
    rightEye: nowhere,
    leftEye: nowhere,
    nose: nowhere,
    mouth: nowhere,
    rightEar: nowhere,
    leftEar: nowhere,
  });
  const kept = distinct([at(0, 10, 0.7), at(2, 10, 0.9), at(30, 10, 0.6), at(4, 4, 0.5)]);
  expect(kept.map(({ box }) => box.x)).toEqual([2, 30]);
});
