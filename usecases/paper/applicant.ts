import { DomainError } from "#domain/errors.ts";
import type { FieldMessageKey } from "#domain/field-messages.ts";
import type { Applicant } from "#domain/paper/paper-route.ts";
import { checkName } from "#domain/person-name.ts";
import { checkStudentNo } from "#domain/student-no.ts";
import type { Deps } from "../ports/deps.ts";

/** What somebody on the paper route typed, if anything. It is printed and forgotten. */
export interface TypedApplicant {
  /** From the directory; a school that is not in it goes by `schoolName`. */
  schoolCode?: string | undefined;
  schoolName?: string | undefined;
  studentNo?: string | undefined;
  name?: string | undefined;
}

/**
 * The applicant as forms print her.
 * @throws DomainError validation_failed
 */
export async function applicantOf({ db }: Pick<Deps, "db">, typed: TypedApplicant): Promise<Applicant> {
  const { schoolCode, schoolName = "", studentNo = "", name = "" } = typed;
  const school = schoolCode ? await schoolNamed({ db }, schoolCode) : schoolName.trim();
  return { schoolName: school, studentNo: checkedStudentNo(studentNo), name: checkedName(name) };
}

/** @throws DomainError validation_failed for a code that is not in the directory */
export async function schoolNamed({ db }: Pick<Deps, "db">, code: string): Promise<string> {
  const school = await db.school.findUnique({ where: { code }, select: { name: true } });
  if (!school) throw refused("schoolCode", "schoolCode");
  return school.name;
}

function checkedStudentNo(typed: string): string {
  if (!typed.trim()) return "";
  const checked = checkStudentNo(typed);
  if (!checked.ok) throw refused("studentNo", "studentNo");
  return checked.value;
}

function checkedName(typed: string): string {
  if (!typed.trim()) return "";
  const checked = checkName(typed);
  if (!checked.ok) throw refused("name", checked.reason === "length" ? "nameLength" : "nameCharacters");
  return checked.value;
}

function refused(field: string, reason: FieldMessageKey): DomainError {
  return new DomainError("validation_failed", { fields: { [field]: reason } });
}
