import { useEffect, useRef, useState } from "preact/hooks";
import { giveUpAfter } from "../../../browser/give-up-after.ts";
import type { Crop } from "../crop.ts";
import { draw } from "../cut.ts";
import type { Face } from "../face/face.ts";
import { facesOf } from "../face/faces-of.ts";
import { paint } from "../open-picture.ts";
import { type Finding, judge } from "./judge.ts";
import type { Pixels } from "./pixels.ts";

export type PhotoCheck =
  | { state: "checking" }
  | { state: "unavailable" }
  | { state: "done"; faces: Face[]; findings: Finding[] };

/** A slow phone on a slow network has its answer by then, or goes on without one. In milliseconds. */
const patience = 10_000;

/** After the last move of the crop, in milliseconds. */
const rest = 150;

/** Size at which the crop is looked at: about 300 dpi on the card, where blur begins to show. */
const lookedAt = { width: 420, height: 540 } as const;

/**
 * Looks for faces in the picture once and judges the crop again after each move.
 * @param framed whether she set the crop herself
 * @param onFaces called when a picture's faces are known
 */
export function usePhotoCheck(
  source: HTMLCanvasElement,
  crop: Crop,
  framed: boolean,
  onFaces: (faces: Face[]) => void,
) {
  const [faces, setFaces] = useState<Face[] | "unavailable">();
  const [check, setCheck] = useState<PhotoCheck>({ state: "checking" });
  const told = useRef(onFaces);
  told.current = onFaces;

  useEffect(() => {
    let current = true;
    setFaces(undefined);
    setCheck({ state: "checking" });
    giveUpAfter(patience, () => facesOf(source)).then(
      (found) => {
        if (!current) return;
        told.current(found);
        setFaces(found);
      },
      () => current && setCheck({ state: "unavailable" }),
    );
    return () => {
      current = false;
    };
  }, [source]);

  useEffect(() => {
    if (!Array.isArray(faces)) return;
    const look = () => {
      setCheck({ state: "done", faces, findings: judge(faces, crop, pixelsOf(source, crop), framed) });
      performance.measure("photo-check", "photo-chosen");
    };
    const timer = setTimeout(look, rest);
    return () => clearTimeout(timer);
  }, [faces, crop, source, framed]);
  return check;
}

function pixelsOf(source: HTMLCanvasElement, crop: Crop): Pixels {
  const canvas = document.createElement("canvas");
  canvas.width = lookedAt.width;
  canvas.height = lookedAt.height;
  draw(canvas, source, crop);
  return paint(canvas).getImageData(0, 0, canvas.width, canvas.height);
}
