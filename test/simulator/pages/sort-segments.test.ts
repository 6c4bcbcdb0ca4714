import { expect, it } from "vitest";
import { sortSegments } from "../../../simulator/pages/src/collection/sort-segments.ts";

it("finds the three segments in any order, among other codes", () => {
  expect(sortSegments(["54374X000000020", "HELLO", "7106000051751100", "50123163e"])).toEqual([
    "50123163E",
    "7106000051751100",
    "54374X000000020",
  ]);
});

it("leaves a missing segment empty", () => {
  expect(sortSegments(["50123163E"])).toEqual(["50123163E", "", ""]);
});
