import { describe, expect, it } from "vitest";
import { caseAlreadyOpen, lossReportNeeded } from "#domain/case/draft-exceptions.ts";

const serial = "SEQ000000125589";

describe("what stands in the way of a form", () => {
  it("is a missing loss report, which one tap makes (C18, R40)", () => {
    expect(lossReportNeeded()).toMatchObject({ code: "NEEDS_LOSS_REPORT", fix: { code: "REPORT_LOST" } });
  });

  it("is an open case of the same card, which it names and leads to", () => {
    const exception = caseAlreadyOpen(serial);
    expect(exception).toMatchObject({
      code: "CASE_ALREADY_OPEN",
      fix: { code: "SEE_CASE", path: `/cases/${serial}` },
    });
    expect(exception.text.zh).toContain(serial);
    expect(exception.text.en).toContain(serial);
  });
});
