export type PictureType = "jpeg" | "png" | "heic" | "other";

const brands = ["heic", "heix", "hevc", "heim", "heis", "mif1", "msf1"];

/**
 * What a file is by its first bytes, whatever its name says: phones store HEIC under `.jpg`.
 * @param head at least the first 12 bytes
 */
export function pictureType(head: Uint8Array): PictureType {
  if (head[0] === 0xff && head[1] === 0xd8) return "jpeg";
  const text = String.fromCharCode(...head.subarray(0, 12));
  if (text.startsWith("\x89PNG")) return "png";
  if (text.slice(4, 8) === "ftyp" && brands.includes(text.slice(8, 12))) return "heic";
  return "other";
}
