import { useRef } from "preact/hooks";
import { type Crop, moved, type Size, zoomed, zoomOf } from "./crop.ts";

interface Point {
  x: number;
  y: number;
}

/** One arrow key moves by this part of the crop. */
const keyStep = 0.03;

/** Moves and zooms a crop: one finger or the mouse drags, two fingers pinch, the wheel and + − zoom, arrows move. */
export function useCropGestures(crop: Crop, source: Size, onChange: (crop: Crop) => void) {
  const fingers = useRef(new Map<number, Point>()).current;

  const onPointerDown = (event: PointerEvent) => {
    (event.currentTarget as HTMLElement).setPointerCapture(event.pointerId);
    fingers.set(event.pointerId, pointOf(event));
  };
  const onPointerMove = (event: PointerEvent) => {
    const before = fingers.get(event.pointerId);
    if (!before) return;
    const spreadBefore = spread(fingers);
    fingers.set(event.pointerId, pointOf(event));
    const perPixel = crop.width / (event.currentTarget as HTMLElement).clientWidth / fingers.size;
    const dragged = moved(
      crop,
      source,
      (before.x - event.clientX) * perPixel,
      (before.y - event.clientY) * perPixel,
    );
    const pinch = spreadBefore > 0 ? spread(fingers) / spreadBefore : 1;
    onChange(pinch === 1 ? dragged : zoomed(dragged, source, zoomOf(dragged, source) * pinch));
  };
  const onPointerUp = (event: PointerEvent) => fingers.delete(event.pointerId);
  const zoomBy = (factor: number) => onChange(zoomed(crop, source, zoomOf(crop, source) * factor));
  const onWheel = (event: WheelEvent) => {
    event.preventDefault();
    zoomBy(event.deltaY < 0 ? 1.08 : 1 / 1.08);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = crop.width * keyStep;
    const acts: Record<string, () => void> = {
      ArrowLeft: () => onChange(moved(crop, source, -step, 0)),
      ArrowRight: () => onChange(moved(crop, source, step, 0)),
      ArrowUp: () => onChange(moved(crop, source, 0, -step)),
      ArrowDown: () => onChange(moved(crop, source, 0, step)),
      "+": () => zoomBy(1.1),
      "=": () => zoomBy(1.1),
      "-": () => zoomBy(1 / 1.1),
    };
    const act = acts[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  };
  return { onPointerDown, onPointerMove, onPointerUp, onPointerCancel: onPointerUp, onWheel, onKeyDown };
}

const pointOf = ({ clientX, clientY }: PointerEvent): Point => ({ x: clientX, y: clientY });

/** How far two fingers are apart; 0 while there are not two. */
function spread(fingers: Map<number, Point>): number {
  const [one, other] = [...fingers.values()];
  return one && other ? Math.hypot(one.x - other.x, one.y - other.y) : 0;
}
