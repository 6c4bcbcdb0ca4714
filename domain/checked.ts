/** Outcome of checking one value: the value as it is kept, or why it was refused. */
export type Checked<Reason extends string> = { ok: true; value: string } | { ok: false; reason: Reason };
