/** The form's fields by their dotted names, as the service names them, in the order that she meets them. */
export const fieldNames = [
  "consent.noticeVersion",
  "consent.accepted",
  "cardState",
  "category",
  "reissueReason",
  "reissueReasonText",
  "schoolCode",
  "studentNo",
  "name",
  "idType",
  "idNumber",
  "mobile",
  "landline",
  "remark",
  "guardian.name",
  "guardian.relation",
  "guardian.mobile",
  "guardian.consent",
  "photo.mode",
  "photo.photoId",
  "refund.method",
  "refund.address",
  "refund.bankCode",
  "refund.branchCode",
  "refund.accountNo",
] as const;

export type FieldName = (typeof fieldNames)[number];

const groupFirst: Record<string, FieldName> = {
  consent: "consent.accepted",
  photo: "photo.mode",
  refund: "refund.method",
  guardian: "guardian.name",
};

/**
 * The field that a name from the service means: a whole group stands for its first question.
 * @returns undefined for a name that the form does not have
 */
export function fieldNamed(name: string): FieldName | undefined {
  return groupFirst[name] ?? fieldNames.find((known) => known === name);
}

const choices: readonly FieldName[] = [
  "cardState",
  "category",
  "reissueReason",
  "idType",
  "photo.mode",
  "photo.photoId",
  "refund.method",
];

/** Whether she answers by choosing and not by typing. */
export const isChoice = (name: FieldName): boolean => choices.includes(name);

/** The id of the element that gets the focus for a field. */
export const elementId = (name: FieldName): string => `field-${name.replace(".", "-")}`;
