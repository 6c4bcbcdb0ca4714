import iconv from "iconv-lite";

/** A value at its place; numbers are filled up with zeros on the left, texts with blanks on the right. */
export type Field = [offset: number, length: number, value: string | number];

/** One line of fixed width in Big5, without its end. Offsets and lengths count bytes. */
export function line(width: number, fields: Field[]): Buffer {
  const bytes = Buffer.alloc(width, " ");
  for (const [offset, length, value] of fields) {
    const text = typeof value === "number" ? digits(value, length) : value;
    big5(text, length).copy(bytes, offset);
  }
  return bytes;
}

function digits(value: number, length: number): string {
  const sign = value < 0 ? "-" : "";
  return sign + String(Math.abs(value)).padStart(length - sign.length, "0");
}

/** A text in Big5, cut to whole characters that fit; a character that Big5 lacks becomes `?`. */
export function big5(text: string, length = Number.POSITIVE_INFINITY): Buffer {
  const characters = [...text].map((character) => iconv.encode(character, "cp950"));
  let end = 0;
  const fitting = characters.filter((bytes) => {
    end += bytes.length;
    return end <= length;
  });
  return Buffer.concat(fitting);
}
