import type { ComponentType } from "preact";
import type { ReturnItem } from "../../../api/contracts/liff.ts";
import { TextField } from "../../fields/text-field.tsx";
import { PhotoField } from "../../photo/photo-field.tsx";
import { ReasonFields } from "../apply/card-step.tsx";
import { IdFields, RemarkField } from "../apply/person-fields.tsx";
import { RefundStep } from "../apply/refund-step.tsx";

type Name = ReturnItem["fields"][number];

const bodies: Record<Exclude<Name, "category">, ComponentType> = {
  photo: PhotoField,
  name: () => <TextField name="name" />,
  studentNo: () => <TextField name="studentNo" />,
  idType: IdFields,
  idNumber: IdFields,
  reissueReason: ReasonFields,
  reissueReasonText: ReasonFields,
  refund: RefundStep,
  remark: RemarkField,
};

/** The form's own fields for what is asked for again, each once, under the first name that it answers. */
export function fixFields({ fields }: ReturnItem): { name: Name; Field: ComponentType }[] {
  // With the category comes what it needs, see `CategoryFix`.
  const named = fields.filter((name) => name !== "category");
  const asked = fields.includes("category") ? named.filter((name) => name === "remark") : named;
  const isFirst = (name: (typeof asked)[number], index: number) =>
    asked.findIndex((other) => bodies[other] === bodies[name]) === index;
  return asked.filter(isFirst).map((name) => ({ name, Field: bodies[name] }));
}
