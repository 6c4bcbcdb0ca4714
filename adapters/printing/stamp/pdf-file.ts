import { deflated } from "./pdf-objects.ts";

const HEADER = Buffer.from("%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", "latin1");
const entryBytes = 6;

/** Puts a file together: objects under their numbers, then the table that says where each is. */
export class PdfFile {
  readonly #parts: Buffer[] = [HEADER];
  #length = HEADER.length;
  readonly #table: Buffer;
  readonly #size: number;

  /** @param objects how many there are, this table not counted */
  constructor(objects: number) {
    this.#size = objects + 2;
    this.#table = Buffer.alloc(this.#size * entryBytes);
    this.#table.writeUInt16BE(0xffff, 4);
  }

  /** A number that is never added stays free. */
  add(number: number, object: Buffer): void {
    this.#entry(number, 1, this.#length, 0);
    this.#write(Buffer.from(`${number} 0 obj\n`, "latin1"), object, END);
  }

  /** Notes that these objects lie in the stream object `container`. */
  packed(container: number, numbers: readonly number[]): void {
    for (const [index, number] of numbers.entries()) this.#entry(number, 2, container, index);
  }

  /** @param info number of the object with title and date */
  end(root: number, info: number): Buffer {
    const number = this.#size - 1;
    const start = this.#length;
    this.#entry(number, 1, start, 0);
    const entries = `/Type/XRef/Size ${this.#size}/W[1 3 2]/Root ${root} 0 R/Info ${info} 0 R`;
    this.add(number, deflated(this.#table, entries));
    this.#write(Buffer.from(`startxref\n${start}\n%%EOF\n`, "latin1"));
    return Buffer.concat(this.#parts, this.#length);
  }

  #entry(number: number, kind: number, where: number, index: number): void {
    const at = number * entryBytes;
    this.#table[at] = kind;
    this.#table.writeUIntBE(where, at + 1, 3);
    this.#table.writeUInt16BE(index, at + 4);
  }

  #write(...parts: readonly Buffer[]): void {
    for (const part of parts) {
      this.#parts.push(part);
      this.#length += part.length;
    }
  }
}

const END = Buffer.from("\nendobj\n", "latin1");
