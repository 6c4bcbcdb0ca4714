import { describe, expect, it } from "vitest";
import { isOpenPath } from "../../liff/boot/guest.ts";

describe("pages without a login", () => {
  it.each(["/query", "/query?x=1", "/query/SEQ000000000001/scan", "/paper"])("are open: %s", (path) => {
    expect(isOpenPath(path)).toBe(true);
  });

  it.each(["/", "/apply", "/cases/query", "/queryx", "/me"])("are not: %s", (path) => {
    expect(isOpenPath(path)).toBe(false);
  });
});
