/// <reference types="vite/client" />
import { prepareZXingModule, readBarcodes } from "zxing-wasm/reader";
import wasmUrl from "zxing-wasm/reader/zxing_reader.wasm?url";

prepareZXingModule({ overrides: { locateFile: () => wasmUrl } });

/** The Code 39 texts in a picture, in the order found. */
export async function decodePicture(picture: Blob): Promise<string[]> {
  const found = await readBarcodes(picture, { formats: ["Code39"], maxNumberOfSymbols: 8, tryHarder: true });
  return found.map(({ text }) => text);
}
