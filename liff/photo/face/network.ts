import {
  add,
  concatenate,
  convolve,
  convolveEach,
  emptyPlane,
  maxPool,
  type Plane,
  padChannels,
  relu,
} from "./kernels.ts";
import type { Model, Operation, Tensor } from "./model.ts";

/**
 * Runs a model on one picture, pausing after each operation so that a page can draw in between.
 * @param picture numbers of the input tensor
 * @returns the output tensors, in the model's order
 */
export function* run({ tensors, operations, input, outputs }: Model, picture: Float32Array) {
  const planes = new Map<number, Plane>([[input, { ...planeOf(tensors[input]!), data: picture }]]);
  for (const operation of operations) {
    const to = planeOf(tensors[operation.output]!);
    compute(
      operation,
      operation.inputs.map((index) => planes.get(index)!),
      tensors,
      to,
    );
    planes.set(operation.output, to);
    yield;
  }
  return outputs.map((index) => planes.get(index)!.data);
}

/** Tensors of three dimensions are rows of numbers: height 1. */
function planeOf({ shape }: Tensor): Plane {
  const [channels = 1, width = 1, height = 1] = shape.slice(1).reverse();
  return emptyPlane(height, width, channels);
}

function compute({ kind, inputs, stride }: Operation, from: Plane[], tensors: Tensor[], to: Plane): void {
  const filter = () => {
    const [, kernel, bias] = inputs.map((index) => tensors[index]!);
    const size: [number, number] = [kernel!.shape[1]!, kernel!.shape[2]!];
    return { size, weights: kernel!.weights!, bias: bias!.weights!, stride };
  };
  const [one, other] = from;
  const acts: Record<Operation["kind"], () => void> = {
    add: () => add(one!, other!, to),
    concatenate: () => concatenate(from, to),
    convolve: () => convolve(one!, filter(), to),
    convolveEach: () => convolveEach(one!, filter(), to),
    dequantize: () => to.data.set(one!.data),
    maxPool: () => maxPool(one!, to),
    relu: () => relu(one!, to),
    reshape: () => to.data.set(one!.data),
    pad: () => padChannels(one!, to),
  };
  acts[kind]();
}
