import type { MoneyItemKind, NoticeKind, TimelineCode } from "#domain/codes.ts";
import type { Receipt } from "#prisma/generated/client.ts";
import type { Tx } from "../../ports/transaction.ts";
import { noteOnCase } from "../case/change-case.ts";
import { openMoneyItem } from "../money-item/open-item.ts";
import type { LockedBill } from "./locked-bill.ts";

/** Opens the item of money that is kept aside, and tells the student of it where it is known whose it is. */
export async function keepAside(
  tx: Tx,
  locked: LockedBill | null,
  { id: receiptId, channel, amount }: Receipt,
  { why, at }: { why: MoneyItemKind; at: Date },
): Promise<void> {
  const caseId = locked?.cardCase.id ?? null;
  await openMoneyItem(tx, { kind: why, receiptId, caseId, amount, at });
  if (!locked) return;
  const { kind, code } = told(why);
  const expected = kind === "wrongAmount" ? { expected: locked.bill.amount } : {};
  const details = { channel, amount, ...expected };
  const notice = { kind, data: { ...details, why } };
  await noteOnCase(tx, locked.cardCase, code, { actor: "system", at, details, notice });
}

function told(why: MoneyItemKind): { kind: NoticeKind; code: TimelineCode } {
  if (why === "short" || why === "over") return { kind: "wrongAmount", code: "wrongAmount" };
  if (why === "late") return { kind: "lateMoney", code: "lateMoney" };
  return { kind: "surplusMoney", code: "surplus" };
}
