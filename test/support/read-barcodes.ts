import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { prepareZXingModule, readBarcodes as read } from "zxing-wasm/reader";

// Without its own bytes the reader would fetch them over the network.
const wasm = createRequire(import.meta.url).resolve("zxing-wasm/reader/zxing_reader.wasm");
prepareZXingModule({ overrides: { wasmBinary: readFileSync(wasm).buffer as ArrayBuffer } });

/** The Code 39 texts in a picture, from top to bottom, as a till would read them. */
export async function readCode39(picture: Uint8Array): Promise<string[]> {
  const found = await read(picture, { formats: ["Code39"], tryHarder: true });
  return found.sort((a, b) => a.position.topLeft.y - b.position.topLeft.y).map(({ text }) => text);
}

/** The texts of the QR codes in a picture. */
export async function readQrCodes(picture: Uint8Array): Promise<string[]> {
  const found = await read(picture, { formats: ["QRCode"], tryHarder: true });
  return found.map(({ text }) => text);
}
