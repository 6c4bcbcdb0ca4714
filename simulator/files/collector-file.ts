/** A file before it is written: what a fault may spoil is still apart. Lines carry no end. */
export type Draft = {
  name: string;
  head: Buffer[];
  details: { line: Buffer; amount: number }[];
  /** The closing line, made of total and number of details. */
  trailer?: (total: number, count: number) => Buffer;
};

/** A file as its maker delivers it. */
export type CollectorFile = { name: string; bytes: Buffer };

const END = Buffer.from("\r\n");

/** Joins the lines; `total` other than the details' own sum makes a file that contradicts itself. */
export function written({ name, head, details, trailer }: Draft, total = sumOf(details)): CollectorFile {
  const lines = [
    ...head,
    ...details.map((detail) => detail.line),
    ...(trailer ? [trailer(total, details.length)] : []),
  ];
  return { name, bytes: Buffer.concat(lines.flatMap((bytes) => [bytes, END])) };
}

export const sumOf = (details: { amount: number }[]) => details.reduce((sum, { amount }) => sum + amount, 0);
