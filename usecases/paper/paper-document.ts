import { type Applicant, type PaperDocument, sampleApplicant } from "#domain/paper/paper-route.ts";
import type { Deps } from "../ports/deps.ts";
import type { PrintableForm } from "../ports/form-printer.ts";
import { applicantOf, type TypedApplicant } from "./applicant.ts";
import { paperAmounts } from "./paper-guide.ts";

type PaperDeps = Pick<Deps, "db" | "now" | "settings" | "formPrinter">;

/**
 * One of the three documents of the paper route, with what was typed on it. Nothing is kept (R71–R78).
 * @throws DomainError validation_failed
 */
export async function paperDocument(
  deps: PaperDeps,
  document: PaperDocument,
  typed: TypedApplicant = {},
): Promise<Buffer> {
  const applicant = await applicantOf(deps, typed);
  return deps.formPrinter.pdf(await formOf(deps, document, applicant, typed.schoolCode));
}

async function formOf(
  deps: PaperDeps,
  document: PaperDocument,
  applicant: Applicant,
  schoolCode: string | undefined,
): Promise<PrintableForm> {
  const printedAt = deps.now();
  if (document === "personal-data-notice") return { kind: "personalDataNotice", applicant, printedAt };
  const amounts = await paperAmounts(deps, schoolCode);
  if (document === "giro-example") {
    return { kind: "giroExample", applicant: orSample(applicant), amounts, printedAt };
  }
  const { oldCardAddress } = deps.settings.paper;
  return { kind: "application", applicant, amounts, oldCardAddress, printedAt };
}

/** An example with nobody's name on it shows the manual's own. */
function orSample(applicant: Applicant): Applicant {
  const { studentNo, name } = applicant;
  return studentNo || name ? applicant : { ...sampleApplicant, ...named(applicant) };
}

function named({ schoolName }: Applicant): Partial<Applicant> {
  return schoolName ? { schoolName } : {};
}
