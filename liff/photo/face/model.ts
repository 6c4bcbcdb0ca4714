import { FlatTable } from "./flatbuffer.ts";
import { floatsOfHalves } from "./half.ts";

/** A tensor of the graph: batch, height, width, channels for pictures. */
export interface Tensor {
  shape: number[];
  /** Fixed numbers, such as weights; computed tensors have none. */
  weights: Float32Array | undefined;
}

type Kind = keyof typeof kinds;

/** One operation: which tensors it reads and which it writes. */
export interface Operation {
  kind: Kind;
  inputs: number[];
  output: number;
  stride: number;
}

export interface Model {
  tensors: Tensor[];
  operations: Operation[];
  input: number;
  outputs: number[];
}

/** The operations that the face model has, by their numbers in TensorFlow Lite's schema (BuiltinOperator). */
const kinds = {
  add: 0,
  concatenate: 2,
  convolve: 3,
  convolveEach: 4,
  dequantize: 6,
  maxPool: 17,
  relu: 19,
  reshape: 22,
  pad: 34,
} as const;

const float32 = 0;
const float16 = 1;

/**
 * Reads a TensorFlow Lite model, as far as the face detector needs it.
 * Source: tensorflow/lite/schema/schema.fbs; the numbers are those of its fields.
 * @throws Error on an operation that we do not compute
 */
export function readModel(file: ArrayBuffer): Model {
  const root = FlatTable.root(new DataView(file));
  const codes = root.tables(1).map((code) => Math.max(code.int8(0), code.int32(3)));
  const buffers = root.tables(4).map((buffer) => buffer.bytes(0));
  const [graph] = root.tables(2);
  if (!graph) throw new Error("a model without a graph");
  const tensors = graph.tables(0).map((tensor) => ({
    shape: tensor.int32s(0),
    weights: weightsOf(buffers[tensor.int32(2)], tensor.int8(1)),
  }));
  const operations = graph.tables(3).map((operation) => readOperation(operation, codes));
  return unpacked({ tensors, operations, input: graph.int32s(1)[0]!, outputs: graph.int32s(2) });
}

function readOperation(operation: FlatTable, codes: number[]): Operation {
  const code = codes[operation.int32(0)];
  const kind = (Object.keys(kinds) as Kind[]).find((name) => kinds[name] === code);
  if (!kind) throw new Error(`operation ${code} is not one of the face model's`);
  const stride = operation.table(4)?.int32(1) ?? 1;
  return { kind, inputs: operation.int32s(1), output: operation.int32s(2)[0]!, stride };
}

function weightsOf(bytes: DataView | undefined, type: number): Float32Array | undefined {
  if (!bytes?.byteLength) return undefined;
  if (type === float16) return floatsOfHalves(bytes);
  if (type !== float32) return undefined;
  return Float32Array.from({ length: bytes.byteLength / 4 }, (_, k) => bytes.getFloat32(4 * k, true));
}

/** Halves were made floats on reading, so what the model would dequantize is a copy. */
function unpacked({ tensors, operations, ...rest }: Model): Model {
  for (const { kind, inputs, output } of operations)
    if (kind === "dequantize") tensors[output]!.weights = tensors[inputs[0]!]!.weights;
  return { ...rest, tensors, operations: operations.filter(({ kind }) => kind !== "dequantize") };
}
