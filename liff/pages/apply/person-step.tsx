import { DraftExceptions } from "./draft-exceptions.tsx";
import { GuardianFields } from "./guardian-fields.tsx";
import {
  IdFields,
  LandlineField,
  MobileField,
  NameField,
  RemarkField,
  StudentNoField,
} from "./person-fields.tsx";

/** R16–R21: who she is and how to reach her. */
export function PersonStep() {
  return (
    <>
      <StudentNoField />
      <DraftExceptions only="CASE_ALREADY_OPEN" />
      <NameField />
      <IdFields />
      <MobileField />
      <LandlineField />
      <RemarkField />
      <GuardianFields />
    </>
  );
}
