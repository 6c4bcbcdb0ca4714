import { indexSchools, type SchoolIndex } from "#domain/school-index.ts";
import { type SearchableSchool, searchableSchool } from "#domain/school-search.ts";
import type { PrismaClient, School } from "#prisma/generated/client.ts";
import type { Deps } from "../ports/deps.ts";

export interface DirectoryEntry {
  school: School;
  search: SearchableSchool;
}

export type SchoolDirectory = SchoolIndex<DirectoryEntry>;

/** After how long a look is taken at whether the rows have changed. */
const KEEP_MS = 60_000;

interface Kept {
  until: number;
  /** Digest of the rows that the directory was made of. */
  digest: string;
  directory: SchoolDirectory;
}

const kept = new WeakMap<PrismaClient, Promise<Kept>>();

/**
 * All schools, by code. A few thousand rows that hardly change are searched in memory: once a minute the database is asked whether they
 * have, and only then are they read again. Nobody waits for that but the first to ask.
 */
export async function schoolDirectory({ db, now }: Pick<Deps, "db" | "now">): Promise<SchoolDirectory> {
  const time = now().getTime();
  const held = kept.get(db);
  if (!held) return (await keep(db, read(db, time))).directory;
  const found = await held;
  if (time >= found.until) {
    found.until = time + KEEP_MS;
    void renew(db, found, time);
  }
  return found.directory;
}

/** A failed read is not kept; its callers see the failure themselves. */
function keep(db: PrismaClient, reading: Promise<Kept>): Promise<Kept> {
  kept.set(db, reading);
  reading.catch(() => kept.delete(db));
  return reading;
}

/** What cannot be renewed stays in use and is tried again a minute later. */
async function renew(db: PrismaClient, found: Kept, time: number): Promise<void> {
  try {
    if ((await digestOf(db)) === found.digest) return;
    kept.set(db, Promise.resolve(await read(db, time)));
  } catch {
    // The next request that finds the minute over asks again.
  }
}

async function read(db: PrismaClient, time: number): Promise<Kept> {
  const digest = await digestOf(db);
  const schools = await db.school.findMany({ orderBy: { code: "asc" } });
  const entries = schools.map((school) => ({ school, search: searchableSchool(school) }));
  return { until: time + KEEP_MS, digest, directory: indexSchools(entries) };
}

async function digestOf(db: PrismaClient): Promise<string> {
  const [row] = await db.$queryRaw<{ digest: string }[]>`
    select coalesce(md5(string_agg(school::text, E'\n' order by code)), '') as digest from "School" as school`;
  return row!.digest;
}
