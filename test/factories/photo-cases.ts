import sharp, { type Sharp } from "sharp";
import { asTaken, beforeAWall, everyone, inARoom } from "./portraits.ts";

/** A picture that a student might choose, and what a good check says of it. */
export interface PhotoCase {
  name: string;
  file: Buffer;
  mimeType: string;
  /** Faults of which each must be named; none for a good photo. */
  expected: string[];
  /** Faults that are true as well, so that naming them is not wrong. */
  allowed: string[];
}

const wall = "#d9dde0";

type Faults = Pick<PhotoCase, "expected"> & Partial<Pick<PhotoCase, "allowed">>;

const aCase = (name: string, file: Buffer, { expected, allowed = [] }: Faults): PhotoCase => ({
  name,
  file,
  mimeType: "image/jpeg",
  expected,
  allowed,
});

/** True of the person as she was photographed, whatever is done to the picture. */
const bySelf: Record<string, string[]> = {
  amy: ["tilted"],
  bea: ["tilted", "turned", "blurred"],
  cleo: ["blurred"],
  dora: ["tilted"],
  eve: ["turned"],
};

/** The set of docs/photo-check.md: generated from openly licensed pictures, the same each time. */
export async function photoCases(): Promise<PhotoCase[]> {
  return [
    ...(await Promise.all(everyone.map(plain))),
    ...(await Promise.all(everyone.map(room))),
    ...(await spoilt("fay")),
    ...(await spoilt("dora")),
    ...(await composed()),
    ...(await withoutPeople()),
  ];
}

async function plain(person: (typeof everyone)[number]): Promise<PhotoCase> {
  const photo = await asTaken(await beforeAWall(person));
  return aCase(`${person}, plain wall`, photo, { expected: [], allowed: bySelf[person] ?? [] });
}

/** The room behind eve is one dark wall. */
async function room(person: (typeof everyone)[number]): Promise<PhotoCase> {
  const expected = person === "eve" ? [] : ["busy"];
  const photo = await asTaken(await inARoom(person));
  return aCase(`${person}, in a room`, photo, { expected, allowed: bySelf[person] ?? [] });
}

async function spoilt(person: "fay" | "dora"): Promise<PhotoCase[]> {
  const portrait = await beforeAWall(person);
  const photo = await asTaken(portrait);
  const { width, height } = await sharp(portrait).metadata();
  const middle = person === "fay" ? 0.49 : 0.61;
  const sideLight = `<svg width="${width}" height="${height}" xmlns="http://www.w3.org/2000/svg"><linearGradient id="g">
    <stop offset="${middle - 0.08}" stop-color="#333"/><stop offset="${middle + 0.08}" stop-color="#fff"/></linearGradient>
    <rect width="100%" height="100%" fill="url(#g)"/></svg>`;
  const one = async (name: string, picture: Sharp, { expected, allowed = [] }: Faults) =>
    aCase(`${person}, ${name}`, await asTaken(picture), {
      expected,
      allowed: [...allowed, ...(bySelf[person] ?? [])],
    });
  return [
    await one("dark (30%)", sharp(portrait).linear(0.3, 0), { expected: ["dark"] }),
    await one("very dark (12%)", sharp(portrait).linear(0.12, 0), { expected: ["dark"] }),
    await one("overexposed (×2.2)", sharp(portrait).linear(2.2, 20), { expected: ["bright"] }),
    await one(
      "light from one side",
      sharp(portrait).composite([{ input: Buffer.from(sideLight), blend: "multiply" }]),
      { expected: ["uneven"], allowed: ["dark", "busy"] },
    ),
    await one("blurred (3 px)", sharp(photo).blur(4), { expected: ["blurred"] }),
    await one("blurred (8 px)", sharp(photo).blur(8), { expected: ["blurred"] }),
    await one("tilted by 20°", sharp(portrait).rotate(person === "fay" ? 20 : -20, { background: wall }), {
      expected: ["tilted"],
      // The window behind dora comes back into the corner.
      allowed: person === "dora" ? ["busy"] : [],
    }),
    await one("top of the head missing", topMissing(portrait, width, height), {
      expected: ["cutOff"],
      allowed: ["tooLarge", "busy"],
    }),
  ];
}

/** Cut at the eyebrows. */
const topMissing = (portrait: Buffer, width: number, height: number): Sharp => {
  const top = Math.round(height * 0.27);
  return sharp(portrait).extract({ left: 0, top, width, height: height - top });
};

async function composed(): Promise<PhotoCase[]> {
  const [fay, dora] = [await beforeAWall("fay"), await beforeAWall("dora")];
  const put = (input: Buffer, width: number, height: number, left: number, top: number) =>
    sharp({ create: { width, height, channels: 3, background: wall } })
      .composite([{ input, left, top }])
      .png();
  const small = await sharp(fay).resize({ width: 620 }).png().toBuffer();
  const far = await sharp(fay).resize({ width: 260 }).png().toBuffer();
  const pair = sharp({ create: { width: 900, height: 640, channels: 3, background: wall } })
    .composite([
      { input: await sharp(fay).resize({ width: 480 }).png().toBuffer(), left: 0, top: 26 },
      { input: await sharp(dora).resize({ width: 480 }).png().toBuffer(), left: 420, top: 26 },
    ])
    .png();
  return [
    aCase("whole person, far away", await asTaken(put(far, 1500, 2000, 620, 300), 1500), {
      expected: ["tooFewPixels"],
      allowed: ["blurred"],
    }),
    aCase(
      "small and in a corner: the crop goes there",
      await asTaken(put(small, 2400, 1800, 80, 900), 2400),
      {
        expected: [],
      },
    ),
    aCase("two people", await asTaken(await pair.toBuffer(), 1800), { expected: ["severalFaces"] }),
    aCase("two people, a family picture", await asTaken(await group(), 1600), { expected: ["severalFaces"] }),
    aCase(
      "lying, upright by EXIF",
      await sharp(await asTaken(fay))
        .rotate(-90)
        .withMetadata({ orientation: 6 })
        .jpeg()
        .toBuffer(),
      { expected: [] },
    ),
    aCase("48 megapixels", await asTaken(await asTaken(fay), 6000), { expected: [], allowed: ["blurred"] }),
    {
      ...aCase("screenshot of a chat with a small photo", await screenshot(fay), {
        expected: ["tooFewPixels"],
        allowed: ["busy", "cutOff"],
      }),
      mimeType: "image/png",
    },
  ];
}

const group = async (): Promise<Buffer> =>
  sharp({ create: { width: 1000, height: 640, channels: 3, background: "#777777" } })
    .composite([
      { input: await inARoom("fay"), left: 0, top: 0 },
      { input: await sharp(await inARoom("dora")).toBuffer(), left: 500, top: 0 },
    ])
    .png()
    .toBuffer();

/** A phone's screen: a bar, bubbles, a picture in the chat. */
async function screenshot(portrait: Buffer): Promise<Buffer> {
  const bubbles = [400, 560, 720, 1700, 1860, 2020]
    .map((y, k) => `<rect x="${k % 2 ? 420 : 60}" y="${y}" width="600" height="110" rx="40" fill="#8de055"/>`)
    .join("");
  const chat = `<svg width="1080" height="2340" xmlns="http://www.w3.org/2000/svg"><rect width="1080" height="2340"
    fill="#7494c0"/><rect width="1080" height="220" fill="#2b3d5c"/>${bubbles}</svg>`;
  const photo = await sharp(portrait).resize({ width: 420 }).png().toBuffer();
  return sharp(Buffer.from(chat))
    .composite([{ input: photo, left: 80, top: 960 }])
    .png()
    .toBuffer();
}

async function withoutPeople(): Promise<PhotoCase[]> {
  const drawn = (inside: string) =>
    sharp(
      Buffer.from(`<svg width="900" height="1200" xmlns="http://www.w3.org/2000/svg">
        <rect width="900" height="1200" fill="#e9e4da"/>${inside}</svg>`),
    );
  const lines = Array.from(
    { length: 24 },
    (_, k) => `<rect x="90" y="${90 + k * 44}" width="${400 + ((k * 97) % 300)}" height="14" fill="#333"/>`,
  ).join("");
  const cartoon = `<circle cx="450" cy="520" r="270" fill="#ffdd55" stroke="#000" stroke-width="8"/>
    <circle cx="360" cy="450" r="34"/><circle cx="540" cy="450" r="34"/>
    <path d="M310 610 Q450 760 590 610" fill="none" stroke="#000" stroke-width="16"/>`;
  const card = `<rect x="80" y="380" width="740" height="460" rx="40" fill="#1d6fb8"/>
    <circle cx="240" cy="560" r="90" fill="#fff"/><rect x="400" y="500" width="340" height="40" fill="#fff"/>`;
  const noFace = { expected: ["noFace"] };
  return [
    aCase("nothing: a wall", await asTaken(drawn("")), noFace),
    aCase("nothing: a page of text", await asTaken(drawn(lines)), noFace),
    aCase("nothing: a card", await asTaken(drawn(card)), noFace),
    aCase("cartoon face", await asTaken(drawn(cartoon)), noFace),
  ];
}
