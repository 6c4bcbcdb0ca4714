import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import sharp from "sharp";

const golden = new URL("../fixtures/", import.meta.url);
const artefacts = new URL("../artefacts/", import.meta.url);
/** Of 256 shades of grey: less is how two versions of a renderer smooth an edge. */
const visible = 96;

/**
 * How many of a thousand pixels are not as they were in the picture kept under that name in `test/fixtures`, as a whole number. The new one is left
 * in `test/artefacts`: when it is right, it takes the other's place.
 */
export async function differs(picture: Uint8Array, name: string): Promise<number> {
  mkdirSync(artefacts, { recursive: true });
  writeFileSync(new URL(name, artefacts), picture);
  const [now, before] = await Promise.all([grey(picture), grey(readFileSync(new URL(name, golden)))]);
  if (now.length !== before.length) return 1000;
  const changed = now.filter((shade, pixel) => Math.abs(shade - before[pixel]!) > visible).length;
  return Math.floor((1000 * changed) / now.length);
}

async function grey(picture: Uint8Array): Promise<Uint8Array> {
  return sharp(picture).greyscale().raw().toBuffer();
}
