import type { ComponentType } from "preact";
import { type FieldName, fieldNames } from "../../draft/field-names.ts";
import { stepOf } from "../../draft/steps.ts";
import { TextField } from "../../fields/text-field.tsx";
import { DraftExceptions, openCaseCodes } from "./draft-exceptions.tsx";
import { GuardianFields } from "./guardian-fields.tsx";
import { IdFields, RemarkField } from "./person-fields.tsx";

/** Controls that are more than a line of text. */
const controls: Partial<Record<FieldName, ComponentType>> = {
  idType: IdFields,
  remark: RemarkField,
  minor: GuardianFields,
};

/** Drawn by the control of another. */
const partsOfOthers: readonly FieldName[] = ["idNumber"];

const questions = fieldNames.filter(
  (name) => stepOf(name) === "person" && !name.includes(".") && !partsOfOthers.includes(name),
);

/** R16–R21: who she is and how to reach her. */
export function PersonStep() {
  return (
    <>
      {questions.map((name) => {
        const Control = controls[name];
        return [
          Control ? <Control key={name} /> : <TextField key={name} name={name} />,
          name === "studentNo" && <DraftExceptions key="exceptions" only={openCaseCodes} />,
        ];
      })}
    </>
  );
}
