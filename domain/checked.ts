/** Outcome of checking one value: the value as it is kept, or why it was refused. */
export type Checked<Reason extends string> = { ok: true; value: string } | { ok: false; reason: Reason };

/** What people type around digits: full-width forms become plain, spaces and invisible marks go. */
export function compact(value: string): string {
  return value.normalize("NFKC").replace(/[\s\u200B-\u200D\u2060]/g, "");
}
