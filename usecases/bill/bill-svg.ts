import type { Deps } from "../ports/deps.ts";
import { printableBill } from "./printable-bill.ts";

/**
 * The three store barcodes of the student's own case, for a screen.
 * @throws DomainError not_found, bill_not_open
 */
export async function billSvg(deps: Deps, studentId: string, serial: string): Promise<string> {
  const { barcodes } = await printableBill(deps, studentId, serial);
  return deps.billPrinter.svg(barcodes);
}
