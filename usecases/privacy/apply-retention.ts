import type { Deps } from "../ports/deps.ts";
import {
  collectFiles,
  dropAbsentStudents,
  dropChats,
  dropDrafts,
  dropHandOffs,
  dropImportFiles,
  dropPhotos,
  dropRosterFiles,
  dropStaffTraces,
} from "./drop-expired.ts";
import { eraseContacts, eraseIdentities } from "./erase-cases.ts";
import { finishDeletions } from "./forget-student.ts";

// Photos come after the drafts that named them; files are removed last, also those that an earlier round left.
const steps = [
  dropDrafts,
  dropChats,
  dropHandOffs,
  dropImportFiles,
  dropStaffTraces,
  dropRosterFiles,
  dropAbsentStudents,
  dropPhotos,
  eraseContacts,
  eraseIdentities,
  finishDeletions,
  collectFiles,
];

/**
 * Erases what has been kept for as long as `domain/privacy/retention.ts` allows. Any number of processes may run it.
 * @param limit of rows a step, so that no round takes long
 * @returns how much was erased; 0 when nothing is due any more
 */
export async function applyRetention(
  deps: Pick<Deps, "db" | "now" | "photos" | "seal">,
  limit = 100,
): Promise<number> {
  let count = 0;
  for (const step of steps) count += await step(deps, limit);
  return count;
}
