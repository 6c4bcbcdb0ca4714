import { checkAccountNo, checkBankCode, checkBranchCode } from "#domain/bank-account.ts";
import type { RefundMethod } from "#domain/codes.ts";
import { DomainError } from "#domain/errors.ts";
import type { Deps } from "../ports/deps.ts";
import { appendAudit } from "../rows/audit/append-audit.ts";
import { lockRefundParts } from "../rows/refund/lock-refund-parts.ts";
import { type Staff, staffActor, staffWords } from "../rows/staff/staff.ts";

/** Where a refund goes, as a student told the hotline. */
export interface GivenDetails {
  method: RefundMethod;
  bankCode?: string | undefined;
  branchCode?: string | undefined;
  accountNo?: string | undefined;
  address?: string | undefined;
  /** Whose account it is, when not the holder's; only with the proof that the hotline has seen (R10). */
  payee?: string | undefined;
  proof?: string | undefined;
}

/**
 * Writes down where a refund goes that waits for it. Before it is in a batch only: what went to the bank is not changed behind its back.
 * @throws DomainError not_found, illegal_transition, validation_failed with `fields`
 */
export async function giveDetails(
  { db, now, seal }: Pick<Deps, "db" | "now" | "seal">,
  staff: Staff,
  id: string,
  given: GivenDetails,
): Promise<void> {
  const columns = checked(given, seal);
  const proof = staffWords(given.proof);
  if (given.payee && !proof) throw new DomainError("validation_failed", { fields: { proof: "proofNeeded" } });
  await db.$transaction(async (tx) => {
    const { refund } = await lockRefundParts(tx, id);
    const open = refund.state === "CREATED" && refund.method !== "LINE_PAY";
    // The balance goes the way that she chose, by which its post was reckoned.
    if (!open || (refund.kind === "BALANCE" && refund.method !== given.method))
      throw new DomainError("illegal_transition");
    const at = now();
    const actor = staffActor(staff);
    const others = given.payee
      ? { payeeSealed: seal.seal(given.payee), proof, provedBy: actor }
      : { payeeSealed: null, proof: null, provedBy: null };
    await tx.refund.update({ where: { id }, data: { ...columns, ...others, method: given.method } });
    const details = { method: given.method, ofOther: given.payee !== undefined };
    await appendAudit(tx, { at, actor, action: "refund.details", subject: id, details });
  });
}

function checked(given: GivenDetails, seal: Deps["seal"]) {
  if (given.method === "CHEQUE") {
    const address = given.address?.trim();
    if (!address) throw new DomainError("validation_failed", { fields: { address: "required" } });
    return { bankCode: null, branchCode: null, accountNoSealed: null, addressSealed: seal.seal(address) };
  }
  const { bankCode, branchCode, accountNo } = given;
  const bank = checkBankCode(bankCode ?? "");
  const branch = checkBranchCode(branchCode ?? "");
  const account = checkAccountNo(accountNo ?? "");
  const fields = {
    ...(!bank.ok && { bankCode: "bankCode" as const }),
    ...(!branch.ok && { branchCode: "branchCode" as const }),
    ...(!account.ok && { accountNo: "accountNo" as const }),
  };
  if (!bank.ok || !branch.ok || !account.ok) throw new DomainError("validation_failed", { fields });
  const accountNoSealed = seal.seal(account.value);
  return { bankCode: bank.value, branchCode: branch.value, accountNoSealed, addressSealed: null };
}
