import type { Deps } from "../ports/deps.ts";
import { printableBill } from "./printable-bill.ts";

/**
 * The two-stub bill of the student's own case.
 * @throws DomainError not_found, bill_not_open
 */
export async function billPdf(deps: Deps, studentId: string, serial: string): Promise<Buffer> {
  return deps.billPrinter.pdf(await printableBill(deps, studentId, serial));
}
