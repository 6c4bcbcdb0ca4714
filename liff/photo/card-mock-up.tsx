import { photoUrl } from "../api/endpoints.ts";
import { useDraft } from "../draft/use-draft.ts";
import { useFormEndTexts } from "../texts/form-end/use-form-end-texts.ts";

/** How photo and name will look together on a card; every school's card looks different, which it says. */
export function CardMockUp({ photoId }: { photoId: string }) {
  const { photo } = useFormEndTexts();
  const view = useDraft();
  const { name, studentNo } = view?.answers ?? {};
  return (
    <figure class="mock-card">
      <div>
        <img src={photoUrl(photoId)} alt={photo.preview} width={70} height={90} />
        <p translate={false}>
          <small>{view?.draft.school?.name ?? ""}</small>
          <strong>{name ?? ""}</strong>
          <small>{studentNo ?? ""}</small>
        </p>
      </div>
      <figcaption class="fine">{photo.mockUp}</figcaption>
    </figure>
  );
}
