import { maskAccount, maskAddress, maskIdNumber, maskName, maskPhone, maskStudentNo } from "../mask.ts";
import type { PersonalValues, ValueCode } from "./value-labels.ts";

const masks: Partial<Record<ValueCode, (value: string) => string>> = {
  name: maskName,
  studentNo: maskStudentNo,
  idNumber: maskIdNumber,
  mobile: maskPhone,
  landline: maskPhone,
  address: maskAddress,
  accountNo: maskAccount,
  guardianName: maskName,
  guardianMobile: maskPhone,
};

/** The same values as a screen may show them. */
export function maskValues(values: PersonalValues): PersonalValues {
  const entries = Object.entries(values) as [ValueCode, string][];
  return Object.fromEntries(entries.map(([code, value]) => [code, masks[code]?.(value) ?? value]));
}
