import { useEffect, useRef, useState } from "preact/hooks";
import { useTexts } from "../texts/use-texts.ts";
import { cardPhoto } from "./card-photo.ts";
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

/** The picture behind a window of the card photo's ratio, to be moved and zoomed until the face fits. */
export default function Cropper({ picture, onDone, onAnother, onClose, onFail }: Props) {
  const texts = useTexts().photo;
  const [source, setSource] = useState(picture);
  const [crop, setCrop] = useState<Crop>(() => widestCrop(picture));
  const canvas = useRef<HTMLCanvasElement>(null);
  const dialog = useRef<HTMLDialogElement>(null);
  const gestures = useCropGestures(crop, source, setCrop);
  useEffect(() => {
    if (canvas.current) draw(canvas.current, source, crop);
  }, [source, crop]);
  useEffect(() => {
    dialog.current?.showModal();
    canvas.current?.focus();
  }, []);

  const turn = () => {
    const next = turned(source);
    setSource(next);
    setCrop(widestCrop(next));
  };
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
          aria-label={texts.cropHelp}
          {...gestures}
        />
        <div class="face-guide" aria-hidden="true" />
      </div>
      <p class="hint">{texts.cropHelp}</p>
      <label class="zoom">
        {texts.zoom}
        <input
          type="range"
          min={1}
          max={maxZoom}
          step={0.01}
          value={zoomOf(crop, source)}
          onInput={({ currentTarget }) => setCrop(zoomed(crop, source, Number(currentTarget.value)))}
        />
      </label>
      <div class="row">
        <button type="button" class="quiet" onClick={turn}>
          {texts.turn}
        </button>
        <button type="button" class="quiet" onClick={onAnother}>
          {texts.another}
        </button>
        <button type="button" class="quiet" onClick={() => dialog.current?.close()}>
          {texts.cancel}
        </button>
      </div>
      <button type="button" class="primary" onClick={() => cut(source, crop).then(onDone, onFail)}>
        {texts.use}
      </button>
    </dialog>
  );
}
