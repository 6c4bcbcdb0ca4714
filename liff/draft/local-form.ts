import { useEffect, useState } from "preact/hooks";
import type { Draft, DraftPatch } from "../../api/contracts/liff.ts";
import { createDraftStore } from "./draft-store.ts";

/** A form that stays on this page until it is sent: nothing of it is saved on the service. */
export function useLocalForm(given: DraftPatch = {}) {
  const [form] = useState(() => localForm(given));
  useEffect(() => {
    form.load();
  }, [form]);
  return form;
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
});
