import { expect, it } from "vitest";
import type { DraftPatch } from "../../api/contracts/liff.ts";
import { createDraftStore } from "../../liff/draft/draft-store.ts";
import { asAdult, asMinor, isMinor } from "../../liff/draft/minor.ts";
import { aDraft } from "./a-draft.ts";

async function aForm(guardian?: Record<string, unknown>) {
  let draft = aDraft({ ...(guardian && { guardian }) });
  const sent: DraftPatch[] = [];
  const form = createDraftStore({
    read: async () => draft,
    save: async (patch) => {
      sent.push(patch);
      const values = Object.entries({ ...draft.guardian, ...patch.guardian });
      const kept = Object.fromEntries(values.filter(([, value]) => value !== null));
      draft = aDraft({ ...(Object.keys(kept).length > 0 && { guardian: kept }) });
      return draft;
    },
  });
  await form.load();
  return { form, sent, minor: () => isMinor(form.view()!) };
}

it("is asked of nobody until she says so, and saves that she did", async () => {
  const { form, sent, minor } = await aForm();
  expect(minor()).toBe(false);
  form.set(asMinor);
  expect(minor()).toBe(true);
  await form.flush();
  expect(sent).toEqual([{ guardian: { consent: false } }]);
  expect(minor()).toBe(true);
});

it.each([[{}], [{ consent: false }], [{ name: "王大明" }]])(
  "holds after a reload with %j",
  async (guardian) => {
    expect((await aForm(guardian)).minor()).toBe(true);
  },
);

it("stays when she empties the fields again, and goes when she takes it back", async () => {
  const { form, minor } = await aForm({ consent: false, name: "王大明" });
  form.set({ "guardian.name": null });
  await form.flush();
  expect(minor()).toBe(true);
  form.set(asAdult);
  expect(minor()).toBe(false);
  await form.flush();
  expect(minor()).toBe(false);
  form.set(asMinor);
  expect(minor()).toBe(true);
});
