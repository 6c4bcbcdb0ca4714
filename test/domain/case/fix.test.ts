import { expect, it } from "vitest";
import { fixOf } from "#domain/case/fix.ts";

const serial = "SEQ000000125589";

it.each([
  ["PAY", `/cases/${serial}/bill`],
  ["RESUBMIT", `/cases/${serial}/fix`],
  ["SEND_OLD_CARD", `/cases/${serial}/old-card`],
  ["REPORT_LOST", "/apply"],
  ["REPORT_AGAIN", `/again/${serial}`],
  ["SEE_CASE", `/cases/${serial}`],
  ["CALL_HOTLINE", "tel:+88677912000"],
] as const)("%s is one tap to %s", (code, path) => {
  expect(fixOf(code, serial)).toMatchObject({ code, path, label: { zh: /./u, en: /./u } });
});
