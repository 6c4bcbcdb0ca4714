import { beforeEach, describe, expect, it } from "vitest";
import type { Draft, DraftPatch } from "../../api/contracts/liff.ts";
import { ApiError, NetworkError } from "../../liff/api/request.ts";
import { createDraftStore, type DraftStore } from "../../liff/draft/draft-store.ts";
import { aDraft } from "./a-draft.ts";

describe("draft store", () => {
  let saved: DraftPatch[];
  let failures: unknown[];
  let tidied: DraftPatch;
  let kept: Draft;
  let store: DraftStore;

  beforeEach(async () => {
    saved = [];
    failures = [];
    tidied = {};
    kept = aDraft({ missing: ["name"] });
    store = createDraftStore({
      read: async () => kept,
      save: async (patch) => {
        saved.push(patch);
        const failure = failures.shift();
        if (failure) throw failure;
        kept = { ...kept, ...patch, ...tidied, version: kept.version + 1 } as Draft;
        return kept;
      },
    });
    await store.load();
  });

  const refusal = (fields: Record<string, string>) =>
    new ApiError(422, { code: "validation_failed", fields });

  it("shows an answer at once and saves it when told to", async () => {
    store.set({ name: "王小明" });
    expect(store.view()?.answers.name).toBe("王小明");
    expect(saved).toEqual([]);
    expect(await store.flush()).toBe(true);
    expect(saved).toEqual([{ name: "王小明" }]);
    expect(store.view()?.saving).toBe("saved");
  });

  it("settles when an answer that is still being made is saved too, or will not come", async () => {
    const photo = Promise.withResolvers<void>();
    const uploaded = photo.promise.then(() => store.set({ "photo.mode": "NEW", "photo.photoId": "p1" }));
    store.expect(uploaded);
    store.set({ name: "王小明" });
    const settled = store.settle();
    // What is there already need not wait.
    await store.flush();
    expect(saved).toEqual([{ name: "王小明" }]);
    photo.resolve();
    expect(await settled).toBe(true);
    expect(saved[1]).toEqual({ photo: { mode: "NEW", photoId: "p1" } });

    store.expect(Promise.reject(new NetworkError()));
    expect(await store.settle()).toBe(true);
  });

  it("saves several fields left together in one call", async () => {
    store.set({ name: "王小明" });
    store.leave();
    store.set({ studentNo: "0123456" });
    store.leave();
    await store.flush();
    expect(saved).toEqual([{ name: "王小明", studentNo: "0123456" }]);
  });

  it("keeps the refused field with its reason and still saves the others", async () => {
    failures = [refusal({ mobile: "手機號碼不對" })];
    store.set({ mobile: "12", name: "王小明" });
    expect(await store.flush()).toBe(true);
    expect(saved.at(-1)).toEqual({ name: "王小明" });
    expect(store.view()?.errors).toEqual({ mobile: "手機號碼不對" });
    expect(store.view()?.answers.mobile).toBe("12");
  });

  it("does not blame what she has typed on since for the half that was sent", async () => {
    failures = [refusal({ mobile: "手機號碼不對" })];
    store.set({ mobile: "0910" });
    const flushed = store.flush();
    store.set({ mobile: "0910123456" });
    expect(await flushed).toBe(true);
    expect(saved).toEqual([{ mobile: "0910" }, { mobile: "0910123456" }]);
    expect(store.view()?.errors).toEqual({});
  });

  it("takes the reason away when she changes the field", async () => {
    failures = [refusal({ mobile: "手機號碼不對" })];
    store.set({ mobile: "12" });
    await store.flush();
    store.set({ mobile: "0910123456" });
    expect(store.view()?.errors).toEqual({});
  });

  it("keeps everything for the retry when the network is gone", async () => {
    failures = [new NetworkError()];
    store.set({ name: "王小明" });
    expect(await store.flush()).toBe(false);
    expect(store.view()?.saving).toBe("failed");
    store.set({ remark: "換科系" });
    expect(await store.flush()).toBe(true);
    expect(saved.at(-1)).toEqual({ name: "王小明", remark: "換科系" });
  });

  it("does not let a failed save undo what she typed meanwhile", async () => {
    failures = [new NetworkError()];
    store.set({ name: "王小" });
    const flushing = store.flush();
    store.set({ name: "王小明" });
    await flushing;
    await store.flush();
    expect(saved.at(-1)).toEqual({ name: "王小明" });
  });

  it("shows the service's tidied spelling, but no mask over what she just typed", async () => {
    tidied = { studentNo: "0123", mobile: "*******456" };
    store.set({ studentNo: "　０１２３", mobile: "０９１０ 123456 " });
    await store.flush();
    expect(store.view()?.answers).toMatchObject({ studentNo: "0123", mobile: "0910 123456" });
  });

  it("sends a last save when the page goes away", () => {
    store.set({ name: "王小明" });
    store.leavePage();
    expect(saved).toEqual([{ name: "王小明" }]);
  });

  it("takes up what another phone saved, but never over something typed here", async () => {
    kept = { ...kept, name: "王大明", version: kept.version + 1 };
    await store.refresh();
    expect(store.view()?.answers.name).toBe("王大明");
    store.set({ name: "林小芯" });
    kept = { ...kept, name: "別人", version: kept.version + 1 };
    await store.refresh();
    expect(store.view()?.answers.name).toBe("林小芯");
  });
});
