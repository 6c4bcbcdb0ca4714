import { expect, it } from "vitest";
import { tellReport } from "./report.ts";
import { runHalf } from "./run-histories.ts";

it("keeps every dollar, whatever happens in whichever order: second half", { timeout: 0 }, async () => {
  const report = await runHalf(1);
  tellReport(report);
  expect(report.failure).toBeUndefined();
});
