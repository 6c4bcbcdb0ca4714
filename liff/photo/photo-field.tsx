import { useDraft } from "../draft/use-draft.ts";
import { ChoiceField } from "../fields/choice-field.tsx";
import { useFormEndTexts } from "../texts/form-end/use-form-end-texts.ts";
import { PhotoPicker } from "./photo-picker.tsx";

/** A new photo, or the old one by her own choice (R23, R32, R41). */
export function PhotoField() {
  const texts = useFormEndTexts();
  const mode = useDraft()?.answers["photo.mode"];
  return (
    <>
      <ChoiceField
        name="photo.mode"
        choices={[
          { value: "NEW", label: texts.photo.new, detail: texts.photo.newDetail },
          {
            value: "KEEP",
            label: texts.photo.keep,
            detail: texts.photo.keepDetail,
            sets: { "photo.photoId": null },
          },
        ]}
      />
      {mode === "NEW" && <PhotoPicker />}
    </>
  );
}
