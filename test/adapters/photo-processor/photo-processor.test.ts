import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { photoProcessor } from "#adapters/photo-processor/index.ts";
import { aJpeg, aJpegWithExif, aPdf, aPng, aPngBomb } from "#test/factories/photo.ts";

const { process } = photoProcessor();

describe("a good photo", () => {
  it("stands upright and says no more where and with what it was taken", async () => {
    const original = await aJpegWithExif(800, 600);
    expect((await sharp(original).metadata()).exif?.toString("latin1")).toContain("Secret Model 9");

    const { jpeg, width, height } = await process(original);
    const metadata = await sharp(jpeg).metadata();
    expect([width, height]).toEqual([600, 800]);
    expect(metadata).toMatchObject({ format: "jpeg", width: 600, height: 800 });
    for (const trace of ["exif", "xmp", "iptc", "icc", "orientation"] as const)
      expect(metadata[trace]).toBeUndefined();
    expect(jpeg.toString("latin1")).not.toMatch(/Exif|Secret Model|PhoneMaker/);
  });

  it("is made no larger than 1600 pixels, and never larger than it was", async () => {
    expect(await process(await aJpeg(3000, 4000))).toMatchObject({ width: 1200, height: 1600 });
    expect(await process(await aJpeg(300, 400))).toMatchObject({ width: 300, height: 400 });
  });

  it("may be a PNG; what is transparent becomes white", async () => {
    const { jpeg } = await process(await aPng());
    const { channels } = await sharp(jpeg).stats();
    expect(channels.map(({ min }) => min)).toEqual([255, 255, 255]);
  });
});

describe("a bad photo", () => {
  it.each([
    ["a PDF", aPdf()],
    ["a PDF called JPEG by its first word only", Buffer.concat([Buffer.from("JFIF"), aPdf()])],
    ["nothing", Buffer.alloc(0)],
    ["an SVG", Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="600" height="800"/>')],
  ])("%s is of no type that we take", async (_, bytes) => {
    await expect(process(bytes)).rejects.toMatchObject({ code: "photo_unsupported_type", status: 415 });
  });

  it("of 20,000 × 20,000 pixels is refused by its header", async () => {
    await expect(process(aPngBomb())).rejects.toMatchObject({ code: "photo_too_large", status: 413 });
  });

  it("of 20,000 × 20,000 pixels is a real picture to whoever sets no limit", async () => {
    expect(await sharp(aPngBomb(), { limitInputPixels: false }).metadata()).toMatchObject({ width: 20_000 });
  });

  it("of a few pixels is too small", async () => {
    await expect(process(await aJpeg(600, 100))).rejects.toMatchObject({
      code: "photo_too_small",
      status: 422,
    });
  });

  it.each([
    [8000, 240],
    [300, 6000],
  ])("of %i × %i pixels is too narrow once it is shrunk", async (width, height) => {
    const panorama = await aJpeg(width, height);
    await expect(process(panorama)).rejects.toMatchObject({ code: "photo_too_narrow", status: 422 });
  });

  it("that is wide, but not too wide, keeps the least edge", async () => {
    const { width, height } = await process(await aJpeg(3200, 480));
    expect([width, height]).toEqual([1600, 240]);
  });

  it.each([0.02, 0.3, 0.9])("cut off after %f of its bytes is unreadable", async (part) => {
    const whole = await aJpeg();
    const cut = whole.subarray(0, Math.floor(whole.length * part));
    await expect(process(cut)).rejects.toMatchObject({ code: "photo_unreadable", status: 422 });
  });

  it("that is a PNG cut off is unreadable", async () => {
    const whole = await sharp(await aJpeg())
      .png()
      .toBuffer();
    await expect(process(whole.subarray(0, whole.length / 2))).rejects.toMatchObject({
      code: "photo_unreadable",
    });
  });

  it("that only begins like a JPEG is unreadable", async () => {
    const fake = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.from("not a picture at all")]);
    await expect(process(fake)).rejects.toMatchObject({ code: "photo_unreadable" });
  });
});
