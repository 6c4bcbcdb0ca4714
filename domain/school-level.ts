import { type SchoolLevel, schoolLevels } from "./codes.ts";

/** What the Ministry's lists call a kind of school, as a 級別 of the form (R14). */
const ofList: Record<string, SchoolLevel> = {
  國民小學: "國小",
  國民中學: "國中",
  高級中學: "高中職",
  高級職業學校: "高中職",
  特殊教育學校: "特殊教育",
  大專校院: "大專校院",
};

/** @throws Error for a kind of school that the form has no level for */
export function schoolLevelOf(kind: string): SchoolLevel {
  const level = ofList[kind];
  if (!level) throw new Error(`No school level for ${kind}; there are ${schoolLevels.join(", ")}`);
  return level;
}
