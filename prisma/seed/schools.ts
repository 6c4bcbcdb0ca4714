import type { Prisma } from "../generated/client.ts";
import { readCsv } from "./csv.ts";
import { schoolAliases } from "./school-aliases.ts";

/** The list's own kinds of school are all one 級別 of the form; 國小, 國中 and 大專院校 would be others. */
const levels: Record<string, string> = {
  高級中學: "高中職",
  高級職業學校: "高中職",
  特殊教育學校: "高中職",
};

/** Source: 教育部統計處, list of senior high schools; `school-aliases.csv` is ours. */
export async function seedSchools(tx: Prisma.TransactionClient): Promise<void> {
  const rows = JSON.stringify(schoolRows());
  await tx.$executeRaw`
    insert into "School" as held (code, name, aliases, level, county, district)
    select code, name, aliases, level, county, district
    from jsonb_to_recordset(${rows}::jsonb)
      as row (code text, name text, aliases text[], level text, county text, district text)
    on conflict (code) do update
    set name = excluded.name, aliases = excluded.aliases, level = excluded.level,
        county = excluded.county, district = excluded.district
    where (held.name, held.aliases, held.level, held.county, held.district)
      is distinct from (excluded.name, excluded.aliases, excluded.level, excluded.county, excluded.district)`;
}

function schoolRows() {
  const given = new Map(
    readCsv<"code" | "aliases">("school-aliases.csv").map(({ code, aliases }) => [code, aliases.split(" ")]),
  );
  return readCsv<"code" | "name" | "level" | "county" | "district">("schools.csv").map((school) => ({
    ...school,
    level: levels[school.level] ?? school.level,
    aliases: schoolAliases(school.name, school.county, given.get(school.code) ?? []),
  }));
}
