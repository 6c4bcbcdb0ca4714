import "../styles/cropper.css";
import { useEffect, useRef, useState } from "preact/hooks";
import { useFormEndTexts } from "../texts/form-end/use-form-end-texts.ts";
import { cardPhoto } from "./card-photo.ts";
import { CheckOverlay } from "./check/check-overlay.tsx";
import { CheckReport } from "./check/check-report.tsx";
import { faceCrop } from "./check/face-crop.ts";
import { isGrave } from "./check/judge.ts";
import { usePhotoCheck } from "./check/use-photo-check.ts";
import { type Crop, maxZoom, widestCrop, zoomed, zoomOf } from "./crop.ts";
import { cut, draw } from "./cut.ts";
import { turned } from "./open-picture.ts";
import { useCropGestures } from "./use-crop-gestures.ts";

interface Props {
  picture: HTMLCanvasElement;
  onDone: (photo: Blob) => void;
  onAnother: () => void;
  /** She closed it without taking the photo. */
  onClose: () => void;
  onFail: (error: unknown) => void;
}

/** The picture behind a window of the card photo's ratio, set around the face and checked, to be moved and zoomed. */
export default function Cropper({ picture, onDone, onAnother, onClose, onFail }: Props) {
  const { photo: texts, photoCheck: checkTexts } = useFormEndTexts();
  const [source, setSource] = useState(picture);
  const [crop, setCrop] = useState<Crop>(() => widestCrop(picture));
  const canvas = useRef<HTMLCanvasElement>(null);
  const dialog = useRef<HTMLDialogElement>(null);
  const [framed, setFramed] = useState(false);
  const adjust = (next: Crop) => {
    setFramed(true);
    setCrop(next);
  };
  const gestures = useCropGestures(crop, source, adjust);
  // What she has set herself is not set again.
  const check = usePhotoCheck(source, crop, framed, ([face]) => {
    if (face && !framed) setCrop(faceCrop(face, source));
  });
  const checked = check.state === "done" ? check : undefined;
  useEffect(() => {
    if (canvas.current) draw(canvas.current, source, crop);
  }, [source, crop]);
  useEffect(() => {
    dialog.current?.showModal();
    canvas.current?.focus({ preventScroll: true });
  }, []);

  const turn = () => {
    const next = turned(source);
    setSource(next);
    setCrop(widestCrop(next));
    setFramed(false);
  };
  // Not locked: the school decides. With a fault both ways weigh the same.
  const faulty = checked?.findings.some(({ fault }) => fault) ?? false;
  const doubtful = checked?.findings.some(isGrave) ?? false;
  return (
    <dialog ref={dialog} class="cropper" aria-labelledby="cropper-title" onClose={onClose}>
      <h2 id="cropper-title">{texts.crop}</h2>
      <div class="crop-window">
        <canvas
          ref={canvas}
          width={cardPhoto.width / 2}
          height={cardPhoto.height / 2}
          tabIndex={0}
          role="img"
          aria-label={texts.cropHelp + texts.cropKeys}
          {...gestures}
        />
        {checked?.faces.length ? (
          <CheckOverlay crop={crop} {...checked} />
        ) : (
          <div class="face-guide" aria-hidden="true" />
        )}
      </div>
      <label class="zoom">
        <span>{texts.zoom}</span>
        <input
          type="range"
          min={1}
          max={maxZoom}
          step={0.01}
          value={zoomOf(crop, source)}
          onInput={({ currentTarget }) => adjust(zoomed(crop, source, Number(currentTarget.value)))}
        />
      </label>
      <CheckReport check={check} />
      <p class="hint">
        <span>{texts.cropHelp}</span>
        <span class="by-keys">{texts.cropKeys}</span>
      </p>
      <footer class="cropper-actions">
        <div class="row">
          <button type="button" class="quiet" onClick={turn}>
            {texts.turn}
          </button>
          <button type="button" class="quiet" onClick={() => dialog.current?.close()}>
            {texts.cancel}
          </button>
        </div>
        <div class="row">
          <button type="button" class="secondary grow" onClick={onAnother}>
            {texts.another}
          </button>
          <button
            type="button"
            class={faulty ? "secondary grow" : "primary grow"}
            onClick={() => cut(source, crop).then(onDone, onFail)}
          >
            {doubtful ? checkTexts.useAnyway : texts.use}
          </button>
        </div>
      </footer>
    </dialog>
  );
}
