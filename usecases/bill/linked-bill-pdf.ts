import type { Deps } from "../ports/deps.ts";
import { linkedBill } from "./printable-bill.ts";

/**
 * The two-stub bill behind a signed link.
 * @throws DomainError not_found, bill_not_open
 */
export async function linkedBillPdf(deps: Deps, serial: string): Promise<Buffer> {
  return deps.billPrinter.pdf(await linkedBill(deps, serial));
}
