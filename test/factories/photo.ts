import { crc32, deflateSync } from "node:zlib";
import sharp, { type Sharp } from "sharp";

/** A picture of noise, so that it compresses as a real one does. */
function noise(width: number, height: number): Sharp {
  const background = { r: 128, g: 128, b: 128 };
  return sharp({
    create: { width, height, channels: 3, background, noise: { type: "gaussian", mean: 128, sigma: 40 } },
  });
}

/** A JPEG as a phone makes it. */
export function aJpeg(width = 600, height = 800): Promise<Buffer> {
  return noise(width, height).jpeg().toBuffer();
}

/** A JPEG that says where and with what it was taken, stored lying on its side. */
export function aJpegWithExif(width = 800, height = 600): Promise<Buffer> {
  return noise(width, height)
    .withMetadata({ orientation: 6 })
    .withExifMerge({
      IFD0: { Make: "PhoneMaker", Model: "Secret Model 9" },
      IFD3: { GPSLatitude: "22/1 37/1 38/1", GPSLongitude: "120/1 18/1 5/1" },
    })
    .jpeg()
    .toBuffer();
}

export function aPng(width = 600, height = 800): Promise<Buffer> {
  return sharp({ create: { width, height, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } } })
    .png()
    .toBuffer();
}

/** 50 kB as a file, 400 megapixels unpacked: a valid PNG of one bit per pixel, all black. */
export function aPngBomb(edge = 20_000): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(edge, 0);
  header.writeUInt32BE(edge, 4);
  header.writeUInt8(1, 8);
  const rows = Buffer.alloc(edge * (1 + edge / 8));
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    chunk("IHDR", header),
    chunk("IDAT", deflateSync(rows)),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

/** Length, type, data and their checksum. Source: PNG specification, 5.3. */
function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type), data]);
  const [length, checksum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  checksum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, checksum]);
}

export function aPdf(): Buffer {
  return Buffer.from("%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n");
}
