import type { School } from "../contracts/liff.ts";

/** Of a school's row only what the contract names. */
export function presentSchool(school: School): School {
  const { code, name, englishName, level, county, district, reviewRequired, collects } = school;
  return { code, name, englishName, level, county, district, reviewRequired, collects };
}
