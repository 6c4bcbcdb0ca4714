import { expect, it } from "vitest";
import type { DraftFields } from "#domain/form/values.ts";
import { maskValues, personalValues } from "#domain/privacy/personal-values.ts";

const form: DraftFields = {
  category: "LOSS_REFUND",
  cardState: "LOST",
  schoolCode: "533302",
  studentNo: "0123456",
  name: "王小明",
  idType: "NATIONAL",
  idNumber: "A123456789",
  mobile: "0910123456",
  remark: "",
  refund: { method: "TRANSFER", bankCode: "004", accountNo: "00412345678901" },
};

it("are what is erased when its time has come: who she is and how she is reached, as far as she gave it", () => {
  expect(personalValues(form)).toEqual({
    studentNo: "0123456",
    name: "王小明",
    idNumber: "A123456789",
    mobile: "0910123456",
    "refund.bankCode": "004",
    "refund.accountNo": "00412345678901",
  });
});

it("are shown masked where a stranger could use them, and as they are where not", () => {
  expect(maskValues({ ...personalValues(form), category: "LOSS_REFUND" })).toEqual({
    studentNo: "*****56",
    name: "王○明",
    idNumber: "A******789",
    mobile: "*******456",
    "refund.bankCode": "004",
    "refund.accountNo": "**********8901",
    category: "LOSS_REFUND",
  });
});
