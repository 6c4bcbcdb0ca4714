import { describe, expect, it } from "vitest";
import { matchPath } from "../../liff/router.ts";

describe("matchPath", () => {
  it.each([
    ["/cases/:serial/bill", "/cases/SEQ1/bill?from=chat", { serial: "SEQ1" }],
    ["/cases/:serial", "/cases/SEQ1/", { serial: "SEQ1" }],
    ["/cases", "/cases", {}],
    ["/", "/", {}],
    ["/cases", "/cases/SEQ1", undefined],
    ["/apply", "/review", undefined],
  ])("fits %s to %s", (pattern, path, params) => {
    expect(matchPath(pattern, path)).toEqual(params);
  });
});
