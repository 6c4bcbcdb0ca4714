import { schoolLevelOf } from "#domain/school-level.ts";
import { readCsv } from "./csv.ts";
import { schoolAliases } from "./school-aliases.ts";

export interface SchoolRow {
  code: string;
  name: string;
  englishName: string | null;
  aliases: string[];
  level: string;
  county: string;
  district: string;
  listed: boolean;
}

type Listed = Record<"code" | "name" | "level" | "county" | "district", string>;

/** Every school of the files, with the names it is found by. Where the files come from: `prisma/data/SOURCES.md`. */
export function schoolRows(): SchoolRow[] {
  const given = readGivenAliases();
  const english = new Map(
    readCsv<"code" | "english">("school-english.csv").map(({ code, english }) => [code, english]),
  );
  const districts = new Map(
    readCsv<"code" | "district">("school-districts-osm.csv").map(({ code, district }) => [code, district]),
  );
  const former = readCsv<keyof Listed | "successor">("schools-former.csv");
  const earlierCodes = new Map(former.map(({ code, successor }) => [successor, code]));
  const row = (school: Listed, listed: boolean): SchoolRow => {
    const { code, name, county } = school;
    const district = school.district || (districts.get(code) ?? "");
    const earlier = earlierCodes.get(code);
    return {
      code,
      name,
      englishName: english.get(code) ?? null,
      aliases: [
        ...schoolAliases({ name, county, district }, given.get(code) ?? []),
        ...[english.get(code), earlier].filter((other) => other !== undefined),
      ],
      level: schoolLevelOf(school.level),
      county,
      district,
      listed,
    };
  };
  return [
    ...readCsv<keyof Listed>("schools.csv").map((school) => row(school, true)),
    ...former.map((school) => row(school, false)),
  ];
}

function readGivenAliases(): Map<string, string[]> {
  const rows = readCsv<"code" | "aliases">("school-aliases.csv");
  return new Map(rows.map(({ code, aliases }) => [code, aliases.split(" ")]));
}
