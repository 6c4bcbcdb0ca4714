import type { Issue } from "./issues.ts";

const SCHEMES = ["http:", "https:", "line:", "tel:"];
const ENCODED = /^(?:[A-Za-z0-9\-._~:/?#[\]@!$&'()*+,;=]|%[0-9A-Fa-f]{2})+$/;

/** A link of a uri action: ≤ 1,000, http, https, line or tel, percent-encoded. */
export function checkUri(value: unknown, property: string): Issue[] {
  if (typeof value !== "string" || value === "") return [{ message: "May not be empty", property }];
  if (value.length > 1000) return [{ message: "Length must be between 0 and 1000", property }];
  return wellFormed(value, property, SCHEMES);
}

/** A picture's address: https only, ≤ 2,000. */
export function checkImageUrl(value: unknown, property: string, max = 2000): Issue[] {
  if (typeof value !== "string" || value === "") return [{ message: "May not be empty", property }];
  if (value.length > max) return [{ message: `Length must be between 0 and ${max}`, property }];
  return wellFormed(value, property, ["https:"]);
}

function wellFormed(value: string, property: string, schemes: string[]): Issue[] {
  const scheme = /^[a-z][a-z0-9+.-]*:/i.exec(value)?.[0].toLowerCase();
  if (!scheme || !schemes.includes(scheme)) return [{ message: "invalid uri scheme", property }];
  const complete = scheme === "tel:" || scheme === "line:" || URL.canParse(value);
  return ENCODED.test(value) && complete ? [] : [{ message: "invalid uri", property }];
}
