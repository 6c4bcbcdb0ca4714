import url from "@mediapipe/face_detection/face_detection_short_range.tflite?url";
import { type Model, readModel } from "./model.ts";

/**
 * Fetches the face model from our own server: MediaPipe's BlazeFace short range, Apache-2.0, 229 kB.
 * @throws Error when it does not come
 */
export async function loadModel(): Promise<Model> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`face model: HTTP ${response.status}`);
  return readModel(await response.arrayBuffer());
}
