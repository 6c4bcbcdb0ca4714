import type { Tx } from "../../ports/transaction.ts";
import { beginSurplusRefund } from "./begin-refund.ts";
import { giveItemBack } from "./end-refund.ts";
import type { LockedRefund } from "./lock-refund-parts.ts";
import { moveRefund } from "./move-refund.ts";

/**
 * It does not go by LINE Pay: an order to the bank takes its place, which names it, and she is asked where to. All of it is locked.
 */
export async function refuseRefund(
  tx: Tx,
  { refund, item }: LockedRefund,
  { code, at }: { code: string; at: Date },
): Promise<void> {
  const actor = "system";
  const fields = { reason: code };
  if (!(await moveRefund(tx, refund, { event: "refused", actor, code, at, fields }))) return;
  if (item) await giveItemBack(tx, { refund, item }, { actor, code, at });
  // Money that LINE Pay has returned without us is not returned again by the bank.
  if (code === "returned elsewhere") return;
  const { receiptId, amount, id: previousId } = refund;
  await beginSurplusRefund(
    tx,
    { receiptId: receiptId!, amount, previousId, method: "TRANSFER" },
    { actor, at },
  );
}
