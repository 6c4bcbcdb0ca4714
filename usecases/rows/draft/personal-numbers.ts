import { maskAccount, maskAddress, maskIdNumber, maskPhone } from "#domain/mask.ts";
import type { PersonalDataSeal } from "../../ports/personal-data-seal.ts";
import type { StoredFields } from "./stored-fields.ts";

type Change = (value: string) => string;

/** Every personal number of the form, and how its owner gets to see it again. */
const masks = {
  mobile: maskPhone,
  landline: maskPhone,
  idNumber: maskIdNumber,
  refund: { address: maskAddress, accountNo: maskAccount },
  guardian: { mobile: maskPhone },
};

export function sealNumbers(fields: StoredFields, seal: PersonalDataSeal): StoredFields {
  return changeNumbers(fields, () => (value) => seal.seal(value));
}

export function openNumbers(fields: StoredFields, seal: PersonalDataSeal): StoredFields {
  return changeNumbers(fields, () => (value) => seal.open(value));
}

export function maskNumbers(fields: StoredFields): StoredFields {
  return changeNumbers(fields, (mask) => mask);
}

/** Applies one change to each personal number that is there. */
function changeNumbers(fields: StoredFields, changeOf: (mask: Change) => Change): StoredFields {
  const { refund, guardian } = fields;
  return {
    ...fields,
    ...changed(fields, masks, changeOf),
    ...(refund && { refund: { ...refund, ...changed(refund, masks.refund, changeOf) } }),
    ...(guardian && { guardian: { ...guardian, ...changed(guardian, masks.guardian, changeOf) } }),
  };
}

function changed(
  values: object,
  masksOf: object,
  changeOf: (mask: Change) => Change,
): Record<string, string> {
  const numbers = Object.entries(masksOf).flatMap(([key, mask]) => {
    const value: unknown = values[key as keyof typeof values];
    return typeof mask === "function" && typeof value === "string" ? [[key, changeOf(mask)(value)]] : [];
  });
  return Object.fromEntries(numbers);
}
