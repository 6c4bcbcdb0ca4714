import type { Category } from "#domain/category.ts";
import type { Chain } from "../../simulator/collection/chains.ts";

/** What becomes of one call to LINE Pay: it goes well, or its answer or effect is lost, or another code comes instead. */
export type CallFault = "none" | "lostAfter" | "lostBefore" | "crashAfter" | `code ${string}`;

export type PayCall = "request" | "check" | "confirm" | "details" | "refund";

/** Which of a card's bills is paid: the newest, or any that there ever was. */
export type WhichBill = "newest" | number;

/** How the service hears of money at once; by file it hears of all in the end. */
export type Told = "callback" | "callbackTwice" | "push" | "later";

/** The process dies before or after its `transaction`-th commit in a step, counted from 0. */
export interface Crash {
  transaction: number;
  when: "before" | "inside" | "after";
}

/** What happens in one history at one time. All of it is drawn before anything runs. */
export type Deed =
  | { act: "submit"; category: Category }
  | {
      act: "linePay";
      payer: "approve" | "cancel" | "fail" | "approve-silently" | "approve-foreign" | "leave";
      /** How often her browser comes back at the same time. */
      returns: number;
      faults: Partial<Record<PayCall, CallFault>>;
    }
  | { act: "till"; bill: WhichBill; chain: Chain; twin: boolean; told: Told }
  | { act: "transfer"; bill: WhichBill; off: number; twin: boolean; told: Told }
  | { act: "slip"; bill: WhichBill; off: number }
  | { act: "stray"; amount: number; told: Told }
  | { act: "tellAgain"; payment: number }
  | { act: "approve" | "return" | "withdraw" | "collect" | "returnCash" }
  /** The desk gives back what an item holds · says where a refund goes, or withdraws it. */
  | { act: "giveBack" | "steerRefund"; choice: number }
  /** The desk settles one of her items of money. */
  | { act: "item"; choice: number }
  | { act: "resubmit"; category: Category | undefined }
  /** One of the steps that the desk may take then. */
  | { act: "desk"; choice: number };

export type Step = Deed & {
  crash?: Crash;
  /** Happens at the same time, in another process. */
  beside?: Deed;
};

/** One student with one card, at a school of that kind. */
export interface History {
  name: string;
  school: number;
  steps: Step[];
}

/** Whether refunds are paid out, and how. */
export type PayingWork = "not" | "well" | "returns" | "twice";

/** Whether files arrive, and what is wrong with them. */
export type FileTrouble =
  | "none"
  | "whole"
  | "twice"
  | "truncated"
  | "misencoded"
  | "trailer"
  | "renamed"
  | "broken";

/** Whether the card core works then, and what goes wrong with it. */
export type CoreWork = "not" | "well" | "restart" | "refuse" | "delay" | "twice" | "reverse" | "unknown";

/** What happens to all histories of a round between two of their steps. */
export interface Between {
  advanceMs: number;
  sweeps: boolean;
  /** What LINE Pay's line loses while sweeps run. */
  faults: Partial<Record<PayCall, CallFault>>;
  files: FileTrouble;
  /** Whether everything that was paid comes as our own table too. */
  csv: boolean;
  /** Whether what the channels sent to the bank until then is read. */
  settlements: boolean;
  /** From tomorrow a school's cards cost so much, whole NT$, or the fee of a refund is taken from its balance. */
  price?: { school: number; amount: number | "deducted" };
  cash: boolean;
  payingBank: PayingWork;
  cardCore: CoreWork;
  restart: boolean;
}

/** Several independent histories under one clock, on one database. */
export interface Round {
  seed: string;
  histories: History[];
  between: Between[];
}
