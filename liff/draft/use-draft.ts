import { useEffect, useState } from "preact/hooks";
import { readDraft, saveDraft } from "../api/endpoints.ts";
import { createDraftStore, type DraftView } from "./draft-store.ts";

/** The one open draft of the student who is here. */
export const draftStore = createDraftStore({ read: readDraft, save: saveDraft });

addEventListener("pagehide", draftStore.leavePage);

/** The draft as it stands, drawn again with every change; undefined until it is loaded. */
export function useDraft(): DraftView | undefined {
  const [view, setView] = useState(draftStore.view);
  useEffect(() => {
    const update = () => setView(draftStore.view());
    update();
    return draftStore.subscribe(update);
  }, []);
  return view;
}
