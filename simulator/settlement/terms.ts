import { type Chain, chains } from "../collection/chains.ts";

export type Cycle = "daily" | "weekly" | "tenDay";

/** What the biller agreed with a channel: how remittances name it, how often it pays, what it keeps of a payment in NT$. */
export type Terms = {
  name: string;
  code: string;
  agency: string;
  cycle: Cycle;
  fee: (amount: number) => number;
};

/** Stores and post take their fee from the payer on top; LINE Pay keeps 3 % of the amount. */
const onTop = () => 0;
const linePayFee = (amount: number) => Math.round(amount * 0.03);

const ofChain = (chain: Chain): Terms => ({
  name: chain,
  code: chains[chain].channel,
  agency: chains[chain].agency,
  cycle: "weekly",
  fee: onTop,
});

export const linePayTerms: Terms = {
  name: "LINE_PAY",
  code: "20",
  agency: "LINEPAY",
  cycle: "tenDay",
  fee: linePayFee,
};
export const bankTerms: Terms = { name: "ATM", code: "06", agency: "BANK", cycle: "daily", fee: onTop };
export const giroTerms: Terms = { name: "GIRO", code: "09", agency: "POST", cycle: "daily", fee: onTop };
export const chainTerms: Record<Chain, Terms> = {
  SEVEN: ofChain("SEVEN"),
  FAMILY: ofChain("FAMILY"),
  OK: ofChain("OK"),
  HILIFE: ofChain("HILIFE"),
};
