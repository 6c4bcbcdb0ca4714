import { createHash } from "node:crypto";
import type { Prisma } from "../generated/client.ts";
import { type SchoolRow, schoolRows } from "./school-rows.ts";

/**
 * Lays the list of schools over the rows, unless they already say what it says. A school that left the list stays, for cases and accounts
 * name it, and is offered no longer. A new school has the modes of its level; those of one that is there are never touched.
 */
export async function seedSchools(tx: Prisma.TransactionClient): Promise<void> {
  const rows = schoolRows();
  if ((await heldDigest(tx, rows)) === digest(rows)) return;
  const json = JSON.stringify(rows);
  await tx.$executeRaw`
    insert into "School" as held
      (code, name, "englishName", aliases, level, county, district, listed, "reviewRequired", collects)
    select code, row.name, "englishName", aliases, level, county, district, listed, "reviewRequired", collects
    from jsonb_to_recordset(${json}::jsonb)
      as row (code text, name text, "englishName" text, aliases text[], level text, county text, district text, listed boolean)
    join "SchoolLevel" on "SchoolLevel".name = row.level
    on conflict (code) do update
    set name = excluded.name, "englishName" = excluded."englishName", aliases = excluded.aliases, level = excluded.level,
        county = excluded.county, district = excluded.district, listed = excluded.listed
    where (held.name, held."englishName", held.aliases, held.level, held.county, held.district, held.listed)
      is distinct from
      (excluded.name, excluded."englishName", excluded.aliases, excluded.level, excluded.county, excluded.district,
       excluded.listed)`;
  await tx.$executeRaw`
    update "School" set listed = false where listed and code <> all(${rows.map(({ code }) => code)})`;
}

/** Hex MD5 of the rows in the order of their codes; it tells only whether there is something to do. */
function digest(rows: readonly SchoolRow[]): string {
  const lines = rows
    .toSorted((a, b) => (a.code < b.code ? -1 : 1))
    .map(({ code, name, englishName, aliases, level, county, district, listed }) =>
      [code, name, englishName ?? "", aliases.join(" "), level, county, district, listed].join("\t"),
    );
  return createHash("md5").update(lines.join("\n")).digest("hex");
}

/** The same of what the database holds of them, and of whatever else it offers as listed. */
async function heldDigest(tx: Prisma.TransactionClient, rows: readonly SchoolRow[]): Promise<string | null> {
  const [held] = await tx.$queryRaw<{ digest: string | null }[]>`
    select md5(string_agg(
      concat_ws(E'\t', code, name, coalesce("englishName", ''), array_to_string(aliases, ' '), level, county, district, listed::text),
      E'\n' order by code collate "C")) as digest
    from "School" where listed or code = any(${rows.map(({ code }) => code)})`;
  return held!.digest;
}
