import type { Crop } from "../crop.ts";
import type { Face } from "../face/face.ts";
import type { Finding } from "./judge.ts";
import { headOf } from "./pose.ts";

interface Props {
  crop: Crop;
  faces: Face[];
  findings: Finding[];
}

/** Draws the check onto the picture: each head, the line of the eyes when it is tilted, a busy background. */
export function CheckOverlay({ crop, faces, findings }: Props) {
  const faults = new Set(findings.map(({ fault }) => fault));
  const amiss = findings.some(({ check, fault }) => fault && check !== "background");
  return (
    <svg
      class="check-overlay"
      viewBox={`${crop.x} ${crop.y} ${crop.width} ${crop.height}`}
      aria-hidden="true"
      data-faces={faces.length}
    >
      {faults.has("busy") && <rect class="busy" {...inset(crop)} />}
      {faces.map((face, index) => (
        <Head key={index} face={face} amiss={amiss} tilted={faults.has("tilted")} />
      ))}
    </svg>
  );
}

function Head({ face, amiss, tilted }: { face: Face; amiss: boolean; tilted: boolean }) {
  const { x, y, width, height } = headOf(face);
  const { rightEye, leftEye } = face;
  return (
    <g class={amiss ? "amiss" : "fine"}>
      <ellipse cx={x + width / 2} cy={y + height / 2} rx={width / 2} ry={height / 2} />
      {tilted && <line x1={rightEye.x} y1={rightEye.y} x2={leftEye.x} y2={leftEye.y} />}
    </g>
  );
}

/** The crop without a rim, so that the whole line is seen. */
const inset = ({ x, y, width, height }: Crop) => ({
  x: x + width * 0.015,
  y: y + width * 0.015,
  width: width * 0.97,
  height: height - width * 0.03,
});
