import { csvText } from "#domain/csv-text.ts";
import { DomainError } from "#domain/errors.ts";
import type { CardCase, Refund } from "#prisma/generated/client.ts";
import type { Deps } from "../ports/deps.ts";
import type { PersonalDataSeal } from "../ports/personal-data-seal.ts";
import { recordAccess, type Staff } from "../rows/staff/staff.ts";

type Row = Refund & { case: CardCase | null };

/**
 * The file of a batch: CSV in UTF-8, the same bytes each time. Accounts and addresses are opened here and nowhere else, and each look is in the
 * trail. Columns: docs/formats.md.
 * @throws DomainError not_found
 */
export async function batchFile(
  deps: Pick<Deps, "db" | "now" | "seal">,
  staff: Staff,
  batchId: string,
): Promise<{ name: string; csv: string }> {
  const batch = await deps.db.refundBatch.findUnique({ where: { id: batchId } });
  if (!batch) throw new DomainError("not_found");
  const rows = await deps.db.refund.findMany({
    where: { batchId },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    include: { case: true },
  });
  const details = { method: batch.method, count: rows.length };
  await recordAccess(deps, staff, { action: "refund.batch.open", subject: batchId, details });
  const cells = batch.method === "CHEQUE" ? cheque : transfer;
  const head = batch.method === "CHEQUE" ? chequeColumns : transferColumns;
  const lines = [head, ...rows.map((row) => cells(row, deps.seal))];
  const name = `${batch.method === "CHEQUE" ? "cheques" : "transfers"}-${batchId}.csv`;
  return { name, csv: csvText(lines) };
}

const transferColumns = ["reference", "bankCode", "branchCode", "accountNo", "name", "amount"];
const chequeColumns = ["reference", "name", "address", "amount"];

function transfer(row: Row, seal: PersonalDataSeal): string[] {
  const { id, bankCode, branchCode, accountNoSealed, amount } = row;
  const account = accountNoSealed ? seal.open(accountNoSealed) : "";
  return [id, bankCode ?? "", branchCode ?? "", account, payee(row, seal), String(amount)];
}

function cheque(row: Row, seal: PersonalDataSeal): string[] {
  const address = row.addressSealed ? seal.open(row.addressSealed) : "";
  return [row.id, payee(row, seal), address, String(row.amount)];
}

/** The holder, unless the hotline has seen why it may be somebody else (R10). */
function payee({ payeeSealed, case: cardCase }: Row, seal: PersonalDataSeal): string {
  return payeeSealed ? seal.open(payeeSealed) : (cardCase?.name ?? "");
}
