import type { Draft, DraftPatch } from "../../api/contracts/liff.ts";
import { ApiError } from "../api/request.ts";
import { afterSaving } from "./after-saving.ts";
import { type Answers, answersOf, patchOf } from "./answers.ts";
import { type FieldName, fieldNamed, fieldNames } from "./field-names.ts";
import { refusedNames } from "./refused-names.ts";

export type Saving = "idle" | "saving" | "saved" | "failed";

export interface DraftView {
  draft: Draft;
  /** What she typed in this visit over what the service keeps. */
  answers: Answers;
  typed: Answers;
  errors: Partial<Record<FieldName, string>>;
  saving: Saving;
}

export interface DraftTransport {
  read(): Promise<Draft>;
  save(patch: DraftPatch, keepalive?: boolean): Promise<Draft>;
}

/** Fields left within this time, in milliseconds, are saved together. */
const debounce = 300;

/** Keeps the one open draft: answers at once on the page, a little later on the service. */
export function createDraftStore(transport: DraftTransport) {
  const listeners = new Set<() => void>();
  let draft: Draft | undefined;
  let typed: Answers = {};
  let pending: Answers = {};
  let errors: DraftView["errors"] = {};
  let saving: Saving = "idle";
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: Promise<boolean> | undefined;
  let unfinished: Promise<unknown> = Promise.resolve();

  const changed = () => {
    for (const listener of listeners) listener();
  };

  /** Takes answers up on the page; `leave` saves them. */
  function set(answers: Answers): void {
    // Nothing answered leaves all as it was, also what was said of these answers.
    if (Object.keys(answers).length === 0) return;
    typed = { ...typed, ...answers };
    pending = { ...pending, ...answers };
    for (const name of Object.keys(answers)) delete errors[name as FieldName];
    changed();
  }

  /** She left a field: save soon. */
  function leave(): void {
    if (Object.keys(pending).length === 0) return;
    clearTimeout(timer);
    timer = setTimeout(flush, debounce);
  }

  /** Saves what is not saved yet. @returns whether the service has every answer it would take */
  function flush(): Promise<boolean> {
    clearTimeout(timer);
    running ??= saveAll().finally(() => {
      running = undefined;
    });
    return running;
  }

  async function saveAll(): Promise<boolean> {
    while (Object.keys(pending).length > 0) {
      const batch = pending;
      pending = {};
      mark("saving");
      try {
        draft = await transport.save(patchOf(batch));
        typed = afterSaving(typed, batch, pending, answersOf(draft));
      } catch (error) {
        const refused = refuse(batch, error);
        pending = { ...without(batch, refused), ...pending };
        if (refused.length === 0) return mark("failed");
      }
    }
    if (saving === "saving") mark("saved");
    return true;
  }

  /** Notes the reasons of refused answers and tells which they were. */
  function refuse(batch: Answers, error: unknown): FieldName[] {
    if (!(error instanceof ApiError) || error.status !== 422) return [];
    const sent = Object.keys(batch) as FieldName[];
    // What she typed anew meanwhile is judged when it is sent itself.
    const still = Object.entries(error.fields).filter(
      ([name, reason]) => !refusedNames(sent, { [name]: reason }).some((field) => field in pending),
    );
    showErrors(Object.fromEntries(still));
    return refusedNames(sent, error.fields);
  }

  /** Shows reasons that the service gave, by dotted names. */
  function showErrors(fields: Record<string, string>): void {
    for (const [name, reason] of Object.entries(fields)) {
      const field = fieldNamed(name);
      if (field) errors = { ...errors, [field]: reason };
    }
    changed();
  }

  /** Goes on with this draft, whatever was typed before. */
  function adopt(next: Draft | undefined): void {
    clearTimeout(timer);
    draft = next;
    typed = {};
    pending = {};
    errors = {};
    mark("idle");
  }

  function mark(next: Saving): boolean {
    saving = next;
    changed();
    return next !== "failed";
  }

  return {
    set,
    leave,
    flush,
    /** An answer is still in the making, such as a photo that uploads. */
    expect: (work: Promise<unknown>) => {
      unfinished = Promise.allSettled([unfinished, work]);
    },
    /** Waits for what is in the making, then saves. */
    settle: () => unfinished.then(flush),
    showErrors,
    /** Reads the draft unless it is here already. */
    load: async () => {
      draft ??= await transport.read();
      changed();
    },
    /** Takes up what other windows or phones saved meanwhile, unless something typed here is still to be saved. */
    refresh: async () => {
      if (!draft || running || Object.keys(pending).length > 0) return;
      const read = await transport.read();
      if (running || Object.keys(pending).length > 0 || read.version === draft.version) return;
      adopt(read);
    },
    adopt,
    /** Forgets everything, for instance because the draft became a case. */
    reset: () => {
      adopt(undefined);
    },
    /** The page goes away: one last save that outlives it. */
    leavePage: () => {
      if (Object.keys(pending).length > 0 && !running)
        transport.save(patchOf(pending), true).catch(() => mark("failed"));
    },
    view: (): DraftView | undefined =>
      draft && { draft, typed, answers: { ...answersOf(draft), ...typed }, errors, saving },
    /** What she typed and the service does not keep: not sent yet, or refused. */
    unsaved: (): Answers =>
      without(
        typed,
        fieldNames.filter((name) => !(name in pending || errors[name])),
      ),
    /** Masked values as the service keeps them, whatever she typed. */
    kept: (name: FieldName) => draft && answersOf(draft)[name],
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
}

export type DraftStore = ReturnType<typeof createDraftStore>;

const without = (answers: Answers, names: readonly FieldName[]): Answers =>
  Object.fromEntries(
    fieldNames
      .filter((name) => name in answers && !names.includes(name))
      .map((name) => [name, answers[name]]),
  );
