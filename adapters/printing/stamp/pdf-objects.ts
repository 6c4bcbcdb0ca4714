import { deflateSync } from "node:zlib";

/** A stream object, compressed. @param entries more of its dictionary */
export function deflated(content: Buffer, entries = ""): Buffer {
  const body = deflateSync(content, { level: 9 });
  return stream(body, `/Filter/FlateDecode${entries}`);
}

/** A stream object of bytes as they are. */
function stream(body: Buffer, entries: string): Buffer {
  return Buffer.concat([
    Buffer.from(`<<${entries}/Length ${body.length}>>stream\n`, "latin1"),
    body,
    Buffer.from("\nendstream", "latin1"),
  ]);
}

/** Small objects packed into one stream. Source: ISO 32000-1, 7.5.7. @param first number of the first */
export function packed(objects: readonly (readonly [number: number, object: string])[]): Buffer {
  let offset = 0;
  const index = objects.map(([number, object]) => {
    const entry = `${number} ${offset}`;
    offset += object.length + 1;
    return entry;
  });
  const head = `${index.join(" ")}\n`;
  const content = Buffer.from(`${head}${objects.map(([, object]) => object).join("\n")}\n`, "latin1");
  return deflated(content, `/Type/ObjStm/N ${objects.length}/First ${head.length}`);
}

/** Text for people in a dictionary: a title. */
export function textString(text: string): string {
  return `<feff${Buffer.from(text, "utf16le").swap16().toString("hex")}>`;
}

/** An instant as PDF writes it, in UTC. */
export function dateString(at: Date): string {
  return `(D:${at.toISOString().replace(/[-:T]/g, "").slice(0, 14)}Z)`;
}
