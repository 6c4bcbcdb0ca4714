import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  checkFields,
  type DraftFields,
  formMessages,
  missingFields,
  normaliseFields,
  relevantFields,
} from "#domain/form/form.ts";

const common: DraftFields = {
  consent: { noticeVersion: "2026-01", accepted: true },
  schoolCode: "533302",
  studentNo: "0123456",
  name: "王小明",
  mobile: "0910123456",
  idType: "NATIONAL",
  idNumber: "A123456789",
};
const complete = {
  LOSS_REISSUE: { ...common, cardState: "LOST", category: "LOSS_REISSUE", photo: { mode: "KEEP" } },
  LOSS_REFUND: {
    ...common,
    cardState: "LOST",
    category: "LOSS_REFUND",
    refund: { method: "CHEQUE", address: "高雄市左營區文自路 1 號" },
  },
  LOSS_ONLY: { ...common, cardState: "LOST", category: "LOSS_ONLY" },
  REISSUE: {
    ...common,
    cardState: "PRESENT",
    category: "REISSUE",
    reissueReason: "DAMAGED",
    photo: { mode: "NEW", photoId: "p" },
  },
} as const satisfies Record<string, DraftFields>;
const transfer = {
  method: "TRANSFER",
  bankCode: "004",
  branchCode: "0037",
  accountNo: "004123456789",
} as const;
const guardian = { name: "王大明", relation: "父親", mobile: "0922333444", consent: true };

describe("what a draft needs", () => {
  it("is asked in the order of the form when nothing is there yet", () => {
    expect(missingFields({})).toEqual([
      "consent.accepted",
      "cardState",
      "category",
      "schoolCode",
      "studentNo",
      "name",
      "idType",
      "idNumber",
      "mobile",
    ]);
  });

  it.each(Object.entries(complete))("is all there for %s", (_, fields) => {
    expect(missingFields(fields)).toEqual([]);
    expect(checkFields(fields)).toEqual({});
  });

  it.each([
    ["declined consent", { ...complete.LOSS_ONLY, consent: { accepted: false } }, ["consent.accepted"]],
    ["blank name", { ...complete.LOSS_ONLY, name: "  " }, ["name"]],
    ["no photo choice", { ...complete.LOSS_REISSUE, photo: undefined }, ["photo.mode"]],
    ["new photo not uploaded", { ...complete.LOSS_REISSUE, photo: { mode: "NEW" } }, ["photo.photoId"]],
    ["reissue without reason", { ...complete.REISSUE, reissueReason: undefined }, ["reissueReason"]],
    ["other reason without words", { ...complete.REISSUE, reissueReason: "OTHER" }, ["reissueReasonText"]],
    ["no refund method", { ...complete.LOSS_REFUND, refund: undefined }, ["refund.method"]],
    ["cheque to nowhere", { ...complete.LOSS_REFUND, refund: { method: "CHEQUE" } }, ["refund.address"]],
    [
      "transfer to nowhere",
      { ...complete.LOSS_REFUND, refund: { method: "TRANSFER" } },
      ["refund.bankCode", "refund.branchCode", "refund.accountNo"],
    ],
    [
      "half a guardian",
      { ...complete.LOSS_ONLY, minor: true, guardian: { name: "王大明", consent: false } },
      ["guardian.relation", "guardian.mobile", "guardian.consent"],
    ],
  ] as [string, DraftFields, string[]][])("misses, with %s", (_, fields, missing) => {
    expect(missingFields(fields)).toEqual(missing);
  });

  it("asks a minor for her whole guardian, and nobody else for any", () => {
    const whole = ["guardian.name", "guardian.relation", "guardian.mobile", "guardian.consent"];
    expect(missingFields(complete.LOSS_ONLY)).toEqual([]);
    expect(missingFields({ ...complete.LOSS_ONLY, minor: true })).toEqual(whole);
    expect(missingFields({ ...complete.LOSS_ONLY, minor: true, guardian: { consent: false } })).toEqual(
      whole,
    );
    expect(missingFields({ ...complete.LOSS_ONLY, minor: true, guardian })).toEqual([]);
  });

  it.each([
    [{}, ["mobile"]],
    [{ landline: "07-7939888" }, []],
    [{ landline: " " }, ["mobile"]],
    [{ mobile: "0910123456" }, []],
  ])("asks for a mobile number unless there is a landline: %j", (phones, missing) => {
    expect(missingFields({ ...complete.LOSS_ONLY, mobile: undefined, ...phones })).toEqual(missing);
  });
});

describe("what is wrong with a draft", () => {
  it.each([
    [{ mobile: "12345" }, { mobile: "mobile" }],
    [{ landline: "7939888" }, { landline: "landline" }],
    [{ studentNo: "學號" }, { studentNo: "studentNo" }],
    [{ name: "王😀" }, { name: "nameCharacters" }],
    [{ name: "王".repeat(121) }, { name: "nameLength" }],
    [{ idNumber: "A123456788" }, { idNumber: "idNumberChecksum" }],
    [{ idNumber: "A12345678" }, { idNumber: "idNumberFormat" }],
    [{ idType: "RESIDENT" }, { idNumber: "residentNumberFormat" }],
    [{ idType: "PASSPORT", idNumber: "?" }, { idNumber: "passportFormat" }],
    [{ schoolCode: "abc" }, { schoolCode: "schoolCode" }],
    [{ remark: "字".repeat(201) }, { remark: "remark" }],
    [{ reissueReasonText: "字".repeat(101) }, { reissueReasonText: "reissueReasonText" }],
    [{ cardState: "PRESENT" }, { category: "categoryDoesNotFit" }],
    [{ refund: { address: "家" } }, { "refund.address": "address" }],
    [{ refund: { address: "中正路100號" } }, { "refund.address": "addressCounty" }],
    [
      { refund: { bankCode: "4", branchCode: "12", accountNo: "12345" } },
      { "refund.bankCode": "bankCode", "refund.branchCode": "branchCode", "refund.accountNo": "accountNo" },
    ],
    [
      { guardian: { name: "1", relation: "父".repeat(21), mobile: "1" } },
      { "guardian.name": "nameCharacters", "guardian.relation": "relation", "guardian.mobile": "mobile" },
    ],
  ] as [DraftFields, object][])("%j gives %j", (part, faults) => {
    expect(checkFields({ ...complete.LOSS_ONLY, ...part })).toEqual(faults);
  });

  it("says nothing of what is not there", () => {
    expect(checkFields({})).toEqual({});
    expect(checkFields({ name: " ", mobile: "", idNumber: "A1" })).toEqual({});
  });

  it("has words in both languages for each fault", () => {
    for (const { zh, en } of Object.values(formMessages)) {
      expect(zh).toMatch(/\p{Script=Han}/u);
      expect(en).toMatch(/^[A-Z].*\.$/);
    }
  });
});

describe("a draft as it is kept", () => {
  it("has its numbers in plain form", () => {
    const typed: DraftFields = {
      ...common,
      mobile: "＋８８６ 910-123-456",
      landline: "（07）793-9888",
      idNumber: "ａ123 456 789",
      studentNo: " ａ０１ ",
      name: " 王  小明 ",
      refund: { ...transfer, accountNo: "0041-2345-6789" },
      guardian: { ...guardian, mobile: "0922 333 444" },
    };
    expect(normaliseFields(typed)).toEqual({
      ...common,
      mobile: "0910123456",
      landline: "077939888",
      idNumber: "A123456789",
      studentNo: "A01",
      name: "王 小明",
      refund: transfer,
      guardian,
    });
  });

  it("keeps a wrong value as typed, so that it can be corrected", () => {
    expect(normaliseFields({ mobile: "091 0" })).toEqual({ mobile: "091 0" });
  });

  it.each([
    ["LOSS_REISSUE", ["photo"]],
    ["LOSS_REFUND", ["refund"]],
    ["LOSS_ONLY", []],
    ["REISSUE", ["reissueReason", "photo"]],
  ] as const)("holds for %s only what it uses: %j", (category, used) => {
    const full: DraftFields = {
      ...complete[category],
      reissueReason: "DAMAGED",
      reissueReasonText: "字",
      photo: { mode: "KEEP", photoId: "p" },
      refund: { ...transfer, address: "高雄市左營區文自路 1 號" },
    };
    const kept = relevantFields(full);
    const dependent = Object.keys(kept).filter(
      (key) => !(key in common) && key !== "cardState" && key !== "category",
    );
    expect(dependent.sort()).toEqual([...used].sort());
    if (kept.photo) expect(kept.photo).toEqual({ mode: "KEEP" });
    if (kept.refund) expect(kept.refund).toEqual(transfer);
  });

  it("drops nothing before a category is chosen", () => {
    const fields: DraftFields = { photo: { mode: "NEW", photoId: "p" }, refund: transfer };
    expect(relevantFields(fields)).toEqual(fields);
  });

  it("needs the same whether or not the useless parts were dropped", () => {
    const any = fc.record({
      category: fc.constantFrom("LOSS_REISSUE", "LOSS_REFUND", "LOSS_ONLY", "REISSUE"),
      reissueReason: fc.constantFrom("DAMAGED", "ALREADY_REPORTED", "OTHER", undefined),
      reissueReasonText: fc.constantFrom("改名", undefined),
      photo: fc.constantFrom({ mode: "NEW" }, { mode: "NEW", photoId: "p" }, { mode: "KEEP" }, undefined),
      refund: fc.constantFrom(transfer, { ...transfer, method: "CHEQUE" }, { address: "高雄市" }, undefined),
    }) as fc.Arbitrary<DraftFields>;
    fc.assert(
      fc.property(any, (fields) => {
        const kept = relevantFields(fields);
        expect(missingFields(kept)).toEqual(missingFields(fields));
        expect(relevantFields(kept)).toEqual(kept);
      }),
    );
  });
});
