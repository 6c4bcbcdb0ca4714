import type { Face } from "./face.ts";

/**
 * Finds faces in RGBA pixels of `inputEdge` × `inputEdge`, in parts of that edge.
 * @throws Error when the device cannot
 */
export type Detector = (pixels: Uint8ClampedArray) => Promise<Face[]>;
