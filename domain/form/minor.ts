import type { SchoolLevel } from "../codes.ts";
import type { DraftFields } from "./values.ts";

/** What a partial save says of it; `guardian` as the save has it, cleared fields as null. */
export interface MinorPatch {
  minor?: boolean | null;
  guardian?: object | null;
}

/**
 * The one place that says who is a minor: the form has no birth date, so a student is under age when she says so with `minor`, or,
 * as tools do that do not know that field, by naming a guardian or just beginning to. That she is of age she says with `minor: false`,
 * which stays as her answer, and what was said of the guardian goes; clearing the guardian leaves the question open again.
 */
export function settleMinor<Fields extends DraftFields>(merged: Fields, patch: MinorPatch): Fields {
  const { minor, guardian, ...rest } = merged;
  const said = minorBy(patch, guardian, minor);
  if (said) return { ...rest, minor: true, ...(guardian && { guardian }) } as Fields;
  return { ...rest, ...(said === false && { minor: false }) } as Fields;
}

/** Undefined where nothing is known of it. */
function minorBy(
  patch: MinorPatch,
  guardian: object | undefined,
  before: boolean | undefined,
): boolean | undefined {
  if (patch.minor !== undefined) return patch.minor ?? undefined;
  if (patch.guardian === undefined) return before;
  if (patch.guardian === null) return undefined;
  const cleared = Object.keys(patch.guardian).length > 0 && Object.keys(guardian ?? {}).length === 0;
  return cleared ? undefined : true;
}

/** Pupils of these levels are minors without being asked; at every other level there are students of both kinds. */
const minorLevels: ReadonlySet<string> = new Set<SchoolLevel>(["國小", "國中"]);

export function isMinorsLevel(level: string | undefined): boolean {
  return level !== undefined && minorLevels.has(level);
}

/** Whether it is still to be asked. A submission does without, as tools send it that do not know the field; page and chat do not. */
export function asksMinor({ minor }: Pick<DraftFields, "minor">): boolean {
  return minor === undefined;
}
