/**
 * Reads FlatBuffers, the container of TensorFlow Lite models.
 * Source: FlatBuffers internals, flatbuffers.dev/internals: a table names its fields by their number in a
 * vtable; offsets are relative to the place where they stand; all numbers are little-endian.
 */
export class FlatTable {
  readonly #bytes: DataView;
  readonly #at: number;

  constructor(bytes: DataView, at: number) {
    this.#bytes = bytes;
    this.#at = at;
  }

  static root(bytes: DataView): FlatTable {
    return new FlatTable(bytes, bytes.getUint32(0, true));
  }

  int8(field: number): number {
    const at = this.#find(field);
    return at === undefined ? 0 : this.#bytes.getInt8(at);
  }

  int32(field: number): number {
    const at = this.#find(field);
    return at === undefined ? 0 : this.#bytes.getInt32(at, true);
  }

  /** A table inside this one. */
  table(field: number): FlatTable | undefined {
    const at = this.#find(field);
    return at === undefined ? undefined : new FlatTable(this.#bytes, this.#follow(at));
  }

  tables(field: number): FlatTable[] {
    const { start, length } = this.#vector(field);
    return Array.from({ length }, (_, k) => new FlatTable(this.#bytes, this.#follow(start + 4 * k)));
  }

  int32s(field: number): number[] {
    const { start, length } = this.#vector(field);
    return Array.from({ length }, (_, k) => this.#bytes.getInt32(start + 4 * k, true));
  }

  bytes(field: number): DataView {
    const { start, length } = this.#vector(field);
    return new DataView(this.#bytes.buffer, this.#bytes.byteOffset + start, length);
  }

  #vector(field: number): { start: number; length: number } {
    const at = this.#find(field);
    if (at === undefined) return { start: 0, length: 0 };
    const start = this.#follow(at);
    return { start: start + 4, length: this.#bytes.getUint32(start, true) };
  }

  #find(field: number): number | undefined {
    const vtable = this.#at - this.#bytes.getInt32(this.#at, true);
    const entry = 4 + 2 * field;
    if (entry >= this.#bytes.getUint16(vtable, true)) return undefined;
    return this.#bytes.getUint16(vtable + entry, true)
      ? this.#at + this.#bytes.getUint16(vtable + entry, true)
      : undefined;
  }

  #follow(at: number): number {
    return at + this.#bytes.getUint32(at, true);
  }
}
