import type { School as SchoolRow } from "#prisma/generated/client.ts";
import type { School } from "../contracts/liff.ts";

export function presentSchool(school: SchoolRow): School {
  const { code, name, level, county, district, reviewRequired, collects } = school;
  return { code, name, level, county, district, reviewRequired, collects };
}
