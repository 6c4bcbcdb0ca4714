import type { DraftFields } from "#domain/form/form.ts";
import type { Section } from "#domain/form/values.ts";

type Nullable<T> = { [Key in keyof T]?: T[Key] | null };

/** A partial save: what is absent stays, `null` or an empty text clears. */
export type DraftPatch = Nullable<Omit<DraftFields, Section>> & {
  [Key in Exclude<Section, "consent">]?: Nullable<NonNullable<DraftFields[Key]>> | null;
} & { consent?: { noticeVersion: string; accepted: boolean } };
