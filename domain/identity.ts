import { type IdCardValidationOptions, validateIdCardNumber } from "taiwan-id-validator";
import type { Checked } from "./checked.ts";
import type { IdType } from "./codes.ts";
import { ungrouped } from "./plain-text.ts";

export type { IdType } from "./codes.ts";
export type IdNumberReason = "format" | "checksum";

const accepted: Record<Exclude<IdType, "PASSPORT">, IdCardValidationOptions> = {
  NATIONAL: { nationalId: true, uiNumber: false },
  RESIDENT: { nationalId: false, uiNumber: true },
};

/** The form that is kept and compared: capital letters and digits, however they were grouped. A letter may come apart as a capital. */
export function normaliseIdNumber(value: string): string {
  return ungrouped(value).toUpperCase().normalize("NFKC");
}

/** Checks the structure only: whether such a person exists, only the state knows. */
export function checkIdNumber(type: IdType, input: string): Checked<IdNumberReason> {
  const value = normaliseIdNumber(input);
  const reason = type === "PASSPORT" ? passportFault(value) : cardFault(value, accepted[type]);
  return reason ? { ok: false, reason } : { ok: true, value };
}

function cardFault(value: string, options: IdCardValidationOptions): IdNumberReason | undefined {
  const result = validateIdCardNumber(value, options);
  if (result.valid) return undefined;
  return result.reason === "INVALID_CHECKSUM" ? "checksum" : "format";
}

// Passport numbers carry no check digit of their own; states use 5 to 20 letters and digits.
function passportFault(value: string): IdNumberReason | undefined {
  return /^[A-Z0-9]{5,20}$/.test(value) ? undefined : "format";
}
