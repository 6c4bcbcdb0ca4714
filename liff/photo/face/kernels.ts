/** Numbers of a picture-like tensor: height × width × channels, channels next to each other. */
export interface Plane {
  height: number;
  width: number;
  channels: number;
  data: Float32Array;
}

export function emptyPlane(height: number, width: number, channels: number): Plane {
  return { height, width, channels, data: new Float32Array(height * width * channels) };
}

interface Filter {
  /** Height, width of the kernel. */
  size: [number, number];
  weights: Float32Array;
  bias: Float32Array;
  stride: number;
}

/** Padding SAME: as much is added before the first row as fits the output size. Source: TensorFlow, tf.nn. */
function leadingPad(input: number, output: number, kernel: number, stride: number): number {
  return Math.max(0, (output - 1) * stride + kernel - input) >> 1;
}

/** Convolution; weights are output channel × kernel row × kernel column × input channel. */
export function convolve(
  from: Plane,
  { size: [rows, columns], weights, bias, stride }: Filter,
  to: Plane,
): void {
  const top = leadingPad(from.height, to.height, rows, stride);
  const left = leadingPad(from.width, to.width, columns, stride);
  const depth = from.channels;
  let at = 0;
  for (let y = 0; y < to.height; y++)
    for (let x = 0; x < to.width; x++)
      for (let c = 0; c < to.channels; c++) {
        let sum = bias[c]!;
        for (let r = 0; r < rows; r++) {
          const fromY = y * stride - top + r;
          if (fromY < 0 || fromY >= from.height) continue;
          for (let s = 0; s < columns; s++) {
            const fromX = x * stride - left + s;
            if (fromX < 0 || fromX >= from.width) continue;
            const source = (fromY * from.width + fromX) * depth;
            const weight = ((c * rows + r) * columns + s) * depth;
            sum += dot(from.data, source, weights, weight, depth);
          }
        }
        to.data[at++] = sum;
      }
}

/** Four sums side by side: a processor adds into one only every few cycles. */
function dot(one: Float32Array, at: number, other: Float32Array, otherAt: number, length: number): number {
  let a = 0;
  let b = 0;
  let c = 0;
  let d = 0;
  let k = 0;
  for (; k + 3 < length; k += 4) {
    a += one[at + k]! * other[otherAt + k]!;
    b += one[at + k + 1]! * other[otherAt + k + 1]!;
    c += one[at + k + 2]! * other[otherAt + k + 2]!;
    d += one[at + k + 3]! * other[otherAt + k + 3]!;
  }
  for (; k < length; k++) a += one[at + k]! * other[otherAt + k]!;
  return a + b + c + d;
}

/** Convolution of each channel for itself; weights are kernel row × kernel column × channel. */
export function convolveEach(
  from: Plane,
  { size: [rows, columns], weights, bias, stride }: Filter,
  to: Plane,
) {
  const top = leadingPad(from.height, to.height, rows, stride);
  const left = leadingPad(from.width, to.width, columns, stride);
  const depth = from.channels;
  for (let y = 0; y < to.height; y++)
    for (let x = 0; x < to.width; x++) {
      const target = (y * to.width + x) * depth;
      to.data.set(bias, target);
      for (let r = 0; r < rows; r++) {
        const fromY = y * stride - top + r;
        if (fromY < 0 || fromY >= from.height) continue;
        for (let s = 0; s < columns; s++) {
          const fromX = x * stride - left + s;
          if (fromX < 0 || fromX >= from.width) continue;
          const source = (fromY * from.width + fromX) * depth;
          const weight = (r * columns + s) * depth;
          for (let d = 0; d < depth; d++)
            to.data[target + d]! += from.data[source + d]! * weights[weight + d]!;
        }
      }
    }
}

/** The largest of each 2 × 2 block. */
export function maxPool(from: Plane, to: Plane): void {
  const depth = from.channels;
  for (let y = 0; y < to.height; y++)
    for (let x = 0; x < to.width; x++)
      for (let d = 0; d < depth; d++) {
        const one = (2 * y * from.width + 2 * x) * depth + d;
        const below = one + from.width * depth;
        to.data[(y * to.width + x) * depth + d] = Math.max(
          from.data[one]!,
          from.data[one + depth]!,
          from.data[below]!,
          from.data[below + depth]!,
        );
      }
}

/** Adds channels of zeros behind those that are there. */
export function padChannels(from: Plane, to: Plane): void {
  for (let pixel = 0; pixel < from.height * from.width; pixel++)
    to.data.set(from.data.subarray(pixel * from.channels, (pixel + 1) * from.channels), pixel * to.channels);
}

export function add(one: Plane, other: Plane, to: Plane): void {
  for (let k = 0; k < to.data.length; k++) to.data[k] = one.data[k]! + other.data[k]!;
}

export function relu(from: Plane, to: Plane): void {
  for (let k = 0; k < to.data.length; k++) to.data[k] = Math.max(0, from.data[k]!);
}

/** One after the other. */
export function concatenate(parts: Plane[], to: Plane): void {
  let at = 0;
  for (const { data } of parts) {
    to.data.set(data, at);
    at += data.length;
  }
}
