import type { Deps } from "../ports/deps.ts";
import { checkCardBalance, checkRefunds } from "./check-balances.ts";
import { checkReceivable, checkWinners } from "./check-bills.ts";
import { checkClearing, checkUnsettled } from "./check-clearing.ts";
import { checkEntries } from "./check-entries.ts";
import { checkItems, checkReceipts } from "./check-receipts.ts";
import { type BookCheck, bookChecks, type Check, type Finding } from "./finding.ts";

const checks: Record<BookCheck, Check> = {
  incomplete: checkEntries,
  receivable: checkReceivable,
  winner: checkWinners,
  receipt: checkReceipts,
  item: checkItems,
  clearing: checkClearing,
  unsettled: checkUnsettled,
  cardBalance: checkCardBalance,
  refund: checkRefunds,
};

/**
 * Proves the books (docs/ledger.md): nothing is trusted that can be added up again. One look at one moment, so that money which moves meanwhile
 * disturbs nothing.
 * @returns every sum that does not agree; none when all is well
 */
export async function checkBooks({ db, now }: Pick<Deps, "db" | "now">): Promise<Finding[]> {
  return db.$transaction(
    async (tx) => {
      const findings: Finding[] = [];
      for (const check of bookChecks) {
        const rows = await checks[check](tx as Deps["db"], now());
        findings.push(...rows.map((row) => ({ check, ...row })));
      }
      return findings;
    },
    { isolationLevel: "RepeatableRead", timeout: 300_000 },
  );
}
