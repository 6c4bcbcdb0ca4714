import { useEffect, useRef } from "preact/hooks";
import "../styles/photo.css";
import { elementId } from "../draft/field-names.ts";
import { useDraft, useForm } from "../draft/use-draft.ts";
import { FieldError, Required } from "../fields/field-frame.tsx";
import { ReloadOffer } from "../parts/reload-offer.tsx";
import { useFormEndTexts } from "../texts/form-end/use-form-end-texts.ts";
import type { FormEndTexts } from "../texts/form-end/zh-tw.ts";
import { useTexts } from "../texts/use-texts.ts";
import { askedToCrop } from "./asked-to-crop.ts";
import { CardMockUp } from "./card-mock-up.tsx";
import { PhotoSamples } from "./photo-samples.tsx";
import { type PhotoStage, usePhotoUpload } from "./use-photo-upload.ts";
import { useStoredAdvice } from "./use-stored-advice.ts";

/** Take or choose, crop, upload, see it; at every fault the reason, the remedy and another try. */
export function PhotoPicker() {
  const texts = useTexts();
  const { photo } = useFormEndTexts();
  const form = useForm();
  const view = useDraft();
  const upload = usePhotoUpload();
  const file = useRef<HTMLInputElement>(null);
  const id = elementId("photo.photoId");
  const { stage, cropping, reason } = upload;
  useEffect(() => {
    if (reason) document.getElementById(`${id}-error`)?.scrollIntoView({ block: "center" });
  }, [reason, id]);
  const there = view?.answers["photo.photoId"];
  const advice = useStoredAdvice(there ? String(there) : undefined);
  useEffect(warmUp, []);
  useEffect(() => {
    if (there && askedToCrop()) upload.recrop(String(there));
  }, []);
  // iOS may discard the page while the camera is open, so everything is saved first.
  const choose = () => {
    form.flush();
    file.current?.click();
  };

  return (
    <div class={view?.errors["photo.photoId"] ? "field wrong" : "field"}>
      <span class="label">
        <span>{texts.fields["photo.photoId"]}</span>
        <Required />
      </span>
      <p class="hint" id={`${id}-hint`}>
        {photo.advice}
      </p>
      {there ? <CardMockUp photoId={String(there)} /> : <PhotoSamples />}
      <input
        ref={file}
        type="file"
        accept="image/*"
        class="unseen"
        tabIndex={-1}
        aria-label={photo.choose}
        onChange={({ currentTarget }) => {
          const [chosen] = currentTarget.files ?? [];
          currentTarget.value = "";
          if (chosen) upload.open(chosen);
        }}
      />
      <button
        type="button"
        id={id}
        class="secondary"
        disabled={stage === "opening" || stage === "sending"}
        aria-describedby={`${id}-hint ${id}-error`}
        onClick={choose}
      >
        {there ? photo.another : photo.choose}
      </button>
      {there && stage === "idle" && (
        <button type="button" class="quiet" onClick={() => upload.recrop(String(there))}>
          {photo.crop}
        </button>
      )}
      <p class="hint" role="status">
        {statusText(stage, Boolean(there), photo)}
      </p>
      {advice.map((message) => (
        <p class="notice warn" key={message}>
          {message}
        </p>
      ))}
      {cropping && (
        <cropping.Cropper
          key={cropping.picture}
          picture={cropping.picture}
          onDone={upload.send}
          onAnother={choose}
          onClose={upload.close}
          onFail={upload.fail}
        />
      )}
      {upload.isCodeMissing && <ReloadOffer />}
      <FieldError id={id} error={reason ?? view?.errors["photo.photoId"]} />
      {upload.again && (
        <button type="button" class="quiet" onClick={upload.again}>
          {texts.retry}
        </button>
      )}
    </div>
  );
}

function statusText(stage: PhotoStage, there: boolean, photo: FormEndTexts["photo"]): string {
  if (stage === "opening") return photo.busy;
  if (stage === "sending") return photo.sending;
  return there ? photo.uploaded : "";
}

/** While she looks for a photo, the check is fetched; whether it came is asked again when it is used. */
function warmUp(): void {
  import("./face/open-detector.ts").then(({ openDetector }) => openDetector()).catch(() => undefined);
}
