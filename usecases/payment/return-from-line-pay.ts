import type { PaymentAttempt } from "#prisma/generated/client.ts";
import type { Deps } from "../ports/deps.ts";
import { checkAttempt } from "./check-attempt.ts";

/** What the payer's browser brought along; anybody can write it, so it proves nothing. */
export interface LinePayReturn {
  orderId: string;
  transactionId: string;
}

export interface PaymentOutcome {
  serial: string;
  amount: number;
  /** A guardian was sent to LINE Pay's page, so it may be the guardian who reads. */
  guardianToo: boolean;
  /**
   * `surplus`: taken although the bill was paid already · `billPaid`, `billVoid`: the bill was settled another way
   * or is no longer valid, nothing was taken · `checking`: not decided yet
   */
  kind: "paid" | "surplus" | "checking" | "cancelled" | "expired" | "failed" | "billPaid" | "billVoid";
}

/**
 * Takes the payer back from LINE Pay and asks LINE Pay itself what happened.
 * @param cancelHint she came by cancelUrl
 * @returns undefined when order and transaction are not a pair of ours; nothing changes then
 */
export async function returnFromLinePay(
  deps: Deps,
  ids: LinePayReturn,
  cancelHint = false,
): Promise<PaymentOutcome | undefined> {
  const before = await paymentOutcome(deps, ids);
  const { linePay } = deps;
  if (before?.kind !== "checking" || !linePay) return before;
  await checkTogether({ ...deps, linePay }, ids.orderId, cancelHint);
  return paymentOutcome(deps, ids);
}

const underWay = new Map<string, Promise<unknown>>();

/** A browser that opens the address many times at once has LINE Pay asked once, and takes no more than one connection of all. */
async function checkTogether(
  deps: Parameters<typeof checkAttempt>[0],
  attemptId: string,
  cancelHint: boolean,
): Promise<void> {
  const key = `${attemptId} ${cancelHint}`;
  const check = underWay.get(key) ?? checkAttempt(deps, attemptId, cancelHint);
  underWay.set(key, check);
  try {
    await check;
  } finally {
    underWay.delete(key);
  }
}

/** How the attempt stands, without asking anyone. */
export async function paymentOutcome({ db }: Deps, ids: LinePayReturn): Promise<PaymentOutcome | undefined> {
  const attempt = await db.paymentAttempt.findFirst({
    where: { id: ids.orderId, transactionId: ids.transactionId },
    include: {
      bill: {
        select: {
          state: true,
          case: { select: { serial: true } },
          receipts: {
            where: { channel: "LINE_PAY", externalId: ids.transactionId },
            select: { state: true },
          },
        },
      },
    },
  });
  if (!attempt) return undefined;
  const { state, receipts, case: cardCase } = attempt.bill;
  const surplus = receipts.some((receipt) => receipt.state !== "MATCHED");
  const { amount, guardianToo } = attempt;
  return { serial: cardCase.serial, amount, guardianToo, kind: kindOf(attempt, state, surplus) };
}

function kindOf({ state }: PaymentAttempt, bill: string, surplus: boolean): PaymentOutcome["kind"] {
  if (state === "PAID") return surplus ? "surplus" : "paid";
  if (state === "EXPIRED") return "expired";
  if (state === "FAILED") return "failed";
  if (state !== "CANCELLED") return "checking";
  if (bill === "PAID") return "billPaid";
  return bill === "VOID" ? "billVoid" : "cancelled";
}
