import { inflateSync } from "node:zlib";

/** The objects of a PDF by number, those in object streams as well; streams are read with `contentOf`. */
export function objectsOf(pdf: Buffer): Map<string, string> {
  const objects = new Map<string, string>();
  for (const [, id, object] of pdf.toString("latin1").matchAll(/\n(\d+) 0 obj\n([\s\S]*?)\nendobj/g))
    objects.set(id!, object!);
  for (const object of [...objects.values()].filter((one) => one.includes("/ObjStm")))
    for (const [id, packed] of unpacked(object)) objects.set(id, packed);
  return objects;
}

/** What a stream object holds, inflated. */
export function contentOf(object: string): string {
  const start = object.indexOf("stream\n") + 7;
  const stream = object.slice(start, object.lastIndexOf("\nendstream"));
  return inflateSync(Buffer.from(stream, "latin1")).toString("latin1");
}

function unpacked(object: string): [id: string, object: string][] {
  const content = contentOf(object);
  const first = Number(object.match(/\/First (\d+)/)![1]);
  const index = content.slice(0, first).trim().split(/\s+/);
  const starts = index.filter((_, at) => at % 2 === 1).map((offset) => first + Number(offset));
  return starts.map((start, at) => [index[2 * at]!, content.slice(start, starts[at + 1])]);
}
