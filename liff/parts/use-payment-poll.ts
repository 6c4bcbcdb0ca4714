import { useEffect } from "preact/hooks";
import type { StudentCase } from "../../api/contracts/liff.ts";
import { isPaying, paymentSeen } from "./paying.ts";

/** While LINE Pay's word is awaited, the case is read again this often, in milliseconds. */
const pollEvery = 3_000;

/** After she went off to pay, reads her case again and again until LINE Pay's word is there. */
export function usePaymentPoll(cardCase: StudentCase | undefined, reload: () => void): void {
  useEffect(() => {
    if (!cardCase || !isPaying(cardCase.serial)) return;
    if (cardCase.paidAt) return paymentSeen();
    const timer = setTimeout(reload, pollEvery);
    return () => clearTimeout(timer);
  }, [cardCase, reload]);
}
