import { createRequire } from "node:module";
import path from "node:path";
import sharp, { type Sharp } from "sharp";

/**
 * Pictures of people from the package @vladmandic/face-api (MIT licence), whose README says "Photos shown below
 * are taken by me" of them. They are cut into portraits here and never leave the machine.
 */
const demo = path.join(
  path.dirname(createRequire(import.meta.url).resolve("@vladmandic/face-api/package.json")),
  "demo",
);

/** One person of a group picture: the part to keep, and the face box in it. */
const people = {
  amy: { file: "sample3.jpg", left: 880, top: 110, width: 540, height: 690, face: [183, 149, 241] },
  bea: { file: "sample5.jpg", left: 1230, top: 280, width: 520, height: 668, face: [179, 155, 224] },
  cleo: { file: "sample5.jpg", left: 985, top: 120, width: 380, height: 488, face: [134, 137, 171] },
  dora: { file: "sample6.jpg", left: 60, top: 350, width: 500, height: 640, face: [175, 156, 257] },
  eve: { file: "sample1.jpg", left: 230, top: 230, width: 520, height: 668, face: [181, 166, 203] },
  fay: { file: "sample3.jpg", left: 450, top: 230, width: 500, height: 640, face: [135, 154, 220] },
} as const;

export type Person = keyof typeof people;

export const everyone = Object.keys(people) as Person[];

/** As it was taken, with the room behind her. */
export async function inARoom(person: Person): Promise<Buffer> {
  const { file, left, top, width, height } = people[person];
  return sharp(path.join(demo, file)).extract({ left, top, width, height }).png().toBuffer();
}

/** Cut out by a soft outline of head and shoulders and put before a plain wall. */
export async function beforeAWall(person: Person, wall = "#d9dde0"): Promise<Buffer> {
  const { width, height, face } = people[person];
  const [x, y, edge] = face;
  const [middle, chin] = [x + edge / 2, y + edge];
  const outline = `<svg width="${width}" height="${height}" xmlns="http://www.w3.org/2000/svg">
    <filter id="soft"><feGaussianBlur stdDeviation="6"/></filter>
    <g filter="url(#soft)" fill="#fff">
      <ellipse cx="${middle}" cy="${y + edge * 0.38}" rx="${edge * 0.62}" ry="${edge * 0.86}"/>
      <path d="M${middle - edge * 0.25} ${chin - 40} h${edge * 0.5} L${middle + edge * 0.95} ${height + 40}
        H${middle - edge * 0.95} Z"/>
    </g></svg>`;
  const person_ = await sharp(await inARoom(person))
    .ensureAlpha()
    .composite([{ input: Buffer.from(outline), blend: "dest-in" }])
    .png()
    .toBuffer();
  return sharp(person_).flatten({ background: wall }).png().toBuffer();
}

/** A JPEG of twice the size, as a phone would take the portrait. */
export const asTaken = (portrait: Buffer | Sharp, width = 1200): Promise<Buffer> =>
  (Buffer.isBuffer(portrait) ? sharp(portrait) : portrait).resize({ width }).jpeg({ quality: 92 }).toBuffer();

/** Left, top and edge of the face box in the portrait of `inARoom` and `beforeAWall`. */
export const faceOf = (person: Person): readonly [number, number, number] => people[person].face;
