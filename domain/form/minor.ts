import type { DraftFields } from "./values.ts";

/** What a partial save says of it; `guardian` as the save has it, cleared fields as null. */
export interface MinorPatch {
  minor?: boolean | null;
  guardian?: object | null;
}

/**
 * The one place that says who is a minor: the form has no birth date, so a student is under age when she says so with `minor`, or,
 * as tools do that do not know that field, by naming a guardian or just beginning to. She takes it back with `minor: false` or by
 * clearing her guardian, and what was said of the guardian goes with it.
 */
export function settleMinor<Fields extends DraftFields>(merged: Fields, patch: MinorPatch): Fields {
  const { minor, guardian, ...rest } = merged;
  const said = minorBy(patch, guardian) ?? minor === true;
  return (said ? { ...rest, minor: true, ...(guardian && { guardian }) } : rest) as Fields;
}

/** Undefined where the save says nothing of it. */
function minorBy(patch: MinorPatch, guardian: object | undefined): boolean | undefined {
  if (patch.minor !== undefined) return patch.minor === true;
  if (patch.guardian === undefined) return undefined;
  if (patch.guardian === null) return false;
  const cleared = Object.keys(patch.guardian).length > 0 && Object.keys(guardian ?? {}).length === 0;
  return !cleared;
}
