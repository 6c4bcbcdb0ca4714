import { expect, it } from "vitest";
import { checkSchoolCode } from "#domain/school-code.ts";

it.each(["5333", "533302", "013F01", " ０１３ｆ０１ "])("takes %j", (typed) =>
  expect(checkSchoolCode(typed).ok).toBe(true),
);

it.each(["", "533", "5333021", "學校5333", "5333學校"])("refuses %j for its format", (typed) =>
  expect(checkSchoolCode(typed)).toEqual({ ok: false, reason: "format" }),
);
