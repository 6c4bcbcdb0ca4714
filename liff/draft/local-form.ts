import { useEffect, useState } from "preact/hooks";
import type { Draft, DraftPatch } from "../../api/contracts/liff.ts";
import { beforeReload } from "../parts/reload-page.ts";
import type { Answers } from "./answers.ts";
import { carry, takeCarried } from "./carried.ts";
import { createDraftStore, type DraftStore } from "./draft-store.ts";

/**
 * A form that stays on this page until it is sent: nothing of it is saved on the service.
 * @param name under which a reload of the page finds what was typed
 */
export function useLocalForm(name: string, given: DraftPatch = {}) {
  const [form] = useState(() => localForm(given));
  useEffect(() => {
    form.load().then(() => form.set(takeCarried(name)));
    return beforeReload(() => carry(name, typedIn(form)));
  }, [form, name]);
  return form;
}

/** A code alone shows no school: that one is searched for again. */
function typedIn(form: DraftStore): Answers {
  const { schoolCode: _, ...typed } = form.view()?.answers ?? {};
  return typed;
}

/** Answers are kept as typed, tidied only at the ends. */
function localForm(given: DraftPatch = {}) {
  let held = merged(blank, given);
  return createDraftStore({
    read: async () => held,
    save: async (patch) => {
      held = merged(held, patch);
      return held;
    },
  });
}

const blank: Draft = { version: 0, missing: [], school: null, preview: null, exceptions: [], updatedAt: "" };

const merged = (held: Draft, patch: DraftPatch): Draft => ({
  ...held,
  ...patch,
  ...(patch.photo && { photo: { ...held.photo, ...patch.photo } }),
  ...(patch.refund && { refund: { ...held.refund, ...patch.refund } }),
});
