import type { DraftFields } from "#domain/case/form.ts";

type Nullable<T> = { [Key in keyof T]?: T[Key] | null };
type Section = "photo" | "refund" | "guardian";

/** A partial save: what is absent stays, `null` or an empty text clears. */
export type DraftPatch = Nullable<Omit<DraftFields, Section | "consent">> & {
  [Key in Section]?: Nullable<NonNullable<DraftFields[Key]>> | null;
} & { consent?: { noticeVersion: string; accepted: boolean } };
