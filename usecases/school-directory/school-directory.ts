import type { PrismaClient, School } from "#prisma/generated/client.ts";
import type { Deps } from "../ports/deps.ts";

/** How long a change by an operator may take to show in the search. */
const KEEP_MS = 60_000;

interface Kept {
  until: number;
  schools: Promise<School[]>;
}

const kept = new WeakMap<PrismaClient, Kept>();

/** All schools by code. A few hundred rows that hardly change: read once a minute, searched in memory. */
export function schoolDirectory({ db, now }: Pick<Deps, "db" | "now">): Promise<School[]> {
  const time = now().getTime();
  const found = kept.get(db);
  if (found && time < found.until) return found.schools;
  const schools = db.school.findMany({ orderBy: { code: "asc" } });
  kept.set(db, { until: time + KEEP_MS, schools });
  // A failed read is not kept; its caller sees the failure itself.
  schools.catch(() => kept.delete(db));
  return schools;
}
