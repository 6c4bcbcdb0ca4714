export interface Point {
  x: number;
  y: number;
}

/** A face in a picture, in pixels of the picture. "Right" is the person's own right. */
export interface Face {
  /** 0–1, how sure the model is. */
  score: number;
  /** From the eyebrows to the chin, from ear to ear. */
  box: { x: number; y: number; width: number; height: number };
  rightEye: Point;
  leftEye: Point;
  nose: Point;
  mouth: Point;
  rightEar: Point;
  leftEar: Point;
}
