import type { ComponentType } from "preact";
import type { ReturnItem } from "../../../api/contracts/liff.ts";
import { TextField } from "../../fields/text-field.tsx";
import { PhotoField } from "../../photo/photo-field.tsx";
import { ReasonFields } from "../apply/card-step.tsx";
import { IdFields, RemarkField } from "../apply/person-fields.tsx";

type Name = ReturnItem["fields"][number];

const bodies: Record<Name, ComponentType> = {
  photo: PhotoField,
  name: () => <TextField name="name" />,
  studentNo: () => <TextField name="studentNo" />,
  idType: IdFields,
  idNumber: IdFields,
  reissueReason: ReasonFields,
  reissueReasonText: ReasonFields,
  remark: RemarkField,
};

/** The form's own fields for what is asked for again, each once, under the first name that it answers. */
export function fixFields({ fields }: ReturnItem): { name: Name; Field: ComponentType }[] {
  const isFirst = (name: Name, index: number) =>
    fields.findIndex((other) => bodies[other] === bodies[name]) === index;
  return fields.filter(isFirst).map((name) => ({ name, Field: bodies[name] }));
}
