import { createContext } from "preact";
import { useContext, useEffect, useState } from "preact/hooks";
import { readDraft, saveDraft } from "../api/endpoints.ts";
import { beforeReload } from "../parts/reload-page.ts";
import { carry, takeCarried } from "./carried.ts";
import { createDraftStore, type DraftView } from "./draft-store.ts";

/** The one open draft of the student who is here. */
export const draftStore = createDraftStore({ read: readDraft, save: saveDraft });

addEventListener("pagehide", draftStore.leavePage);

beforeReload(async () => {
  await draftStore.flush();
  carry("draft", draftStore.unsaved());
});

/** Reads the draft unless it is here already, with what was typed before a reload and could not be saved. */
export async function loadDraft(): Promise<void> {
  await draftStore.load();
  draftStore.set(takeCarried("draft"));
  draftStore.leave();
}

/** The form that the fields below belong to: the draft, unless a page provides one of its own. */
export const Form = createContext(draftStore);

export const useForm = () => useContext(Form);

/** The form as it stands, drawn again with every change; undefined until it is loaded. */
export function useDraft(): DraftView | undefined {
  const form = useForm();
  const [view, setView] = useState(form.view);
  useEffect(() => {
    const update = () => setView(form.view());
    update();
    return form.subscribe(update);
  }, [form]);
  return view;
}
