import type { RefundMethod } from "../codes.ts";
import { chequePostage } from "../facts.ts";

/** Whole NT$: what she is sent, and what is taken off before. */
export interface BalanceRefund {
  amount: number;
  postage: number;
  lossFee: number;
}

/** What the balance pays of the fee where nothing is left to send: never more than there is, and nothing is asked for beyond it (C20). */
export function feeTaken(balance: number, lossFee: number): number {
  return Math.max(0, Math.min(balance, lossFee));
}

/**
 * What is sent of a stopped card's balance: less the post of a cheque (R34), less the loss fee where her school's tariff takes it from there
 * (C20).
 * @param balance whole NT$, as the card core told it
 * @param lossFee that is to be taken from the balance; 0 where it was paid beforehand
 * @returns null when nothing is left to send
 */
export function balanceRefund(balance: number, method: RefundMethod, lossFee: number): BalanceRefund | null {
  const postage = method === "CHEQUE" ? chequePostage : 0;
  const amount = balance - postage - lossFee;
  return amount > 0 ? { amount, postage, lossFee } : null;
}
