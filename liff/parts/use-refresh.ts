import { useEffect } from "preact/hooks";
import type { StudentCase } from "../../api/contracts/liff.ts";
import { isPaying, paymentSeen } from "./paying.ts";

/** While LINE Pay's word is awaited, the case is read again this often, in milliseconds. */
const pollEvery = 3_000;

/** Reads a case again when the page is looked at again, and steadily after she went off to pay. */
export function useRefresh(cardCase: StudentCase | undefined, reload: () => void): void {
  useEffect(() => {
    const seen = () => document.visibilityState === "visible" && reload();
    document.addEventListener("visibilitychange", seen);
    return () => document.removeEventListener("visibilitychange", seen);
  }, [reload]);
  useEffect(() => {
    if (!cardCase || !isPaying(cardCase.serial)) return;
    if (cardCase.paidAt) return paymentSeen();
    const timer = setTimeout(reload, pollEvery);
    return () => clearTimeout(timer);
  }, [cardCase, reload]);
}
