import { describe, expect, it } from "vitest";
import { checkStudentNo } from "#domain/student-no.ts";

describe("student numbers", () => {
  it.each([
    ["0123456", "0123456"],
    [" ａ１２－３ ", "A12-3"],
    ["b10901001", "B10901001"],
  ])("%j is kept as %s", (typed, value) => expect(checkStudentNo(typed)).toEqual({ ok: true, value }));

  it.each(["", "-1", "1".repeat(21), "學號1", "a_b", "1/2"])("%j is none", (typed) =>
    expect(checkStudentNo(typed)).toEqual({ ok: false, reason: "format" }),
  );
});
