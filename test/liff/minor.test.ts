import { expect, it } from "vitest";
import type { Draft, DraftPatch } from "../../api/contracts/liff.ts";
import { createDraftStore, type DraftView } from "../../liff/draft/draft-store.ts";
import { isMinor, isMinorBySchool } from "../../liff/draft/minor.ts";
import { aDraft } from "./a-draft.ts";

/** A service that keeps what it is told, and forgets the guardian of a student of age. */
async function aForm(given: DraftPatch = {}) {
  let draft = aDraft(given);
  const sent: DraftPatch[] = [];
  const form = createDraftStore({
    read: async () => draft,
    save: async (patch) => {
      sent.push(patch);
      const { minor = draft.minor, guardian = draft.guardian } = patch;
      draft = aDraft(minor ? { minor, ...(guardian && { guardian }) } : {});
      return draft;
    },
  });
  await form.load();
  return { form, sent, minor: () => isMinor(form.view()!) };
}

it("is asked of nobody until she says so, and saves that she did", async () => {
  const { form, sent, minor } = await aForm();
  expect(minor()).toBe(false);
  form.set({ minor: true });
  expect(minor()).toBe(true);
  await form.flush();
  expect(sent).toEqual([{ minor: true }]);
  expect(minor()).toBe(true);
});

it("holds after a reload", async () => {
  expect((await aForm({ minor: true })).minor()).toBe(true);
  expect((await aForm({ minor: true, guardian: { name: "王大明" } })).minor()).toBe(true);
});

it("stays when she empties the fields again, and goes when she takes it back", async () => {
  const { form, minor } = await aForm({ minor: true, guardian: { name: "王大明" } });
  form.set({ "guardian.name": null });
  await form.flush();
  expect(minor()).toBe(true);
  form.set({ minor: false });
  expect(minor()).toBe(false);
  await form.flush();
  expect(minor()).toBe(false);
  form.set({ minor: true });
  expect(minor()).toBe(true);
});

it("is told by a school of children only", async () => {
  const bySchool = (level: string) =>
    isMinorBySchool({ draft: aDraft({ school: { level } as Draft["school"] }) } as DraftView);
  expect(["國小", "國中", "高中職", "大專校院"].map(bySchool)).toEqual([true, true, false, false]);
});
