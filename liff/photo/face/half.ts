/** Decodes IEEE 754 half-precision numbers, in which the model keeps its weights. */
export function floatsOfHalves(bytes: DataView): Float32Array {
  return Float32Array.from({ length: bytes.byteLength / 2 }, (_, k) => floatOf(bytes.getUint16(2 * k, true)));
}

function floatOf(half: number): number {
  const sign = half & 0x8000 ? -1 : 1;
  const exponent = (half >> 10) & 0x1f;
  const fraction = half & 0x3ff;
  if (exponent === 0) return sign * fraction * 2 ** -24;
  if (exponent === 31) return fraction ? Number.NaN : sign * Number.POSITIVE_INFINITY;
  return sign * (1 + fraction / 1024) * 2 ** (exponent - 15);
}
