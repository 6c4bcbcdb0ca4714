import { expect, it } from "vitest";
import { sampleApplicant } from "#domain/paper/paper-route.ts";
import { paperAttachments, paperSteps } from "#domain/paper/paper-texts.ts";

it("leads from the post office to the e-mail, with what is paid added up (R73–R77)", () => {
  const steps = paperSteps({ cardFee: 120, postFee: 15, total: 135 });
  expect(steps).toHaveLength(6);
  for (const amount of ["120", "15", "135"]) {
    expect(steps[0]!.zh).toContain(`NT$${amount}`);
    expect(steps[0]!.en).toContain(`NT$${amount}`);
  }
  expect(steps[1]!.zh).toContain("通訊欄");
  expect(steps[3]!.zh).toContain("電子郵件");
});

it("names what goes into the e-mail (R74, R75)", () => {
  expect(paperAttachments.map(({ zh }) => zh.slice(0, 4))).toEqual([
    "票卡處理",
    "郵政劃撥",
    "印製新卡",
    "個人資料",
  ]);
});

it("shows the manual's own example (R77)", () => {
  expect(sampleApplicant).toEqual({ schoolName: "一卡通高中", studentNo: "0123456", name: "王小明" });
});
