import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkAccountNo, checkBankCode, checkBranchCode } from "#domain/bank-account.ts";
import { isCaseSerial, normaliseSerial } from "#domain/case/serial.ts";
import { checkIdNumber } from "#domain/identity.ts";
import { checkLandline, checkMobile } from "#domain/phone.ts";
import { plainText } from "#domain/plain-text.ts";
import { checkSchoolCode } from "#domain/school-code.ts";
import { checkStudentNo } from "#domain/student-no.ts";
import { anyCharacter } from "./arbitraries.ts";
import { aHyphen, anUnseenMark, aSpace, decorated } from "./decorated.ts";

type Identifier = {
  valid: fc.Arbitrary<string>;
  read: (typed: string) => unknown;
  /** A hyphen is part of it, so that none may be put anywhere. */
  hyphenCounts?: boolean;
};

const identifiers: Record<string, Identifier> = {
  mobile: { valid: fc.stringMatching(/^09\d{8}$/), read: checkMobile },
  landline: { valid: fc.stringMatching(/^07\d{7}(#\d{1,4})?$/), read: checkLandline },
  nationalNumber: {
    valid: fc.constantFrom("A123456789", "F131104093"),
    read: (typed) => checkIdNumber("NATIONAL", typed),
  },
  residentNumber: {
    valid: fc.constantFrom("A800000014", "AB23456789"),
    read: (typed) => checkIdNumber("RESIDENT", typed),
  },
  passport: {
    valid: fc.stringMatching(/^[A-Z0-9]{5,20}$/),
    read: (typed) => checkIdNumber("PASSPORT", typed),
  },
  studentNo: {
    valid: fc.stringMatching(/^[A-Z0-9][A-Z0-9-]{0,19}$/),
    read: checkStudentNo,
    hyphenCounts: true,
  },
  schoolCode: { valid: fc.stringMatching(/^\d{3}[0-9A-Z]\d{2}$/), read: checkSchoolCode },
  bankCode: { valid: fc.stringMatching(/^\d{3}$/), read: checkBankCode },
  branchCode: { valid: fc.stringMatching(/^\d{4}$/), read: checkBranchCode },
  accountNo: { valid: fc.stringMatching(/^\d{6,16}$/), read: checkAccountNo },
  serial: {
    valid: fc.stringMatching(/^SEQ\d{12}$/),
    read: (typed) => ({ ok: isCaseSerial(normaliseSerial(typed)), value: normaliseSerial(typed) }),
  },
};

describe("identifiers, whatever was pasted along with them", () => {
  it.each(Object.entries(identifiers))("%s stays the same", (_, { valid, read, hyphenCounts }) => {
    fc.assert(
      fc.property(
        valid.chain((value) => fc.tuple(fc.constant(value), decorated(value, { hyphenCounts }))),
        ([value, typed]) => {
          expect(read(typed)).toEqual({ ok: true, value });
        },
      ),
    );
  });

  it.each([
    ["of a web shop", "\u202d0910123456\u202c"],
    ["without its plus", "886912345678"],
    ["with a plus and marks", "\u2066+886\u00a0912\u2011345\u2011678\u2069"],
    ["dialled from abroad", "002886912345678"],
  ])("a mobile number %s is taken", (_, typed) => expect(checkMobile(typed).ok).toBe(true));

  it("a landline number with a bare country code is taken", () =>
    expect(checkLandline("886 7 793-9888")).toEqual({ ok: true, value: "077939888" }));

  it("an account with the hyphen of a word processor is taken", () =>
    expect(checkAccountNo("0001234‐5")).toEqual({ ok: true, value: "00012345" }));
});

describe("a plain line", () => {
  it("has no mark that nobody sees, one kind of hyphen, and single spaces inside", () => {
    const anything = fc.oneof(anUnseenMark, aSpace, aHyphen, fc.string({ unit: anyCharacter }));
    fc.assert(
      fc.property(fc.array(anything), (parts) => {
        const plain = plainText(parts.join(""));
        expect(plain).not.toMatch(/\p{Default_Ignorable_Code_Point}|^\s|\s$|\s\s/u);
        expect(plain.replaceAll("-", "")).not.toMatch(/\p{Dash}/u);
        expect(plainText(plain)).toBe(plain);
      }),
    );
  });
});
