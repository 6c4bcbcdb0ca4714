import { categoryCodes } from "#domain/codes.ts";
import { type Random, randomFrom } from "./random.ts";
import { CASH_SCHOOL } from "./schools.ts";
import type {
  Between,
  CallFault,
  Crash,
  Deed,
  History,
  PayCall,
  Round,
  Step,
  Told,
  WhichBill,
} from "./step.ts";

export interface Size {
  histories: number;
  steps: number;
}

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** Draws everything that a round does. The same seed gives the same plan. */
export function planRound(seed: string, { histories, steps }: Size): Round {
  const random = randomFrom(seed);
  const clock = random.child("clock");
  return {
    seed,
    histories: Array.from({ length: histories }, (_, i) => history(random.child(`history ${i}`), i, steps)),
    between: Array.from({ length: steps }, () => between(clock)),
  };
}

/** Some rounds do without a kind of trouble altogether, so that the others show what they do by themselves. */
function between(random: Random): Between {
  const jump = random.weighted({ seconds: 4, minutes: 5, hours: 3, days: 3, month: 1 });
  const spans = {
    seconds: 3_000,
    minutes: 8 * MINUTE,
    hours: 7 * 60 * MINUTE,
    days: 4 * DAY,
    month: 31 * DAY,
  };
  return {
    advanceMs: 1 + random.below(spans[jump]) + (jump === "month" ? DAY : 0),
    sweeps: random.chance(0.6),
    faults: payFaults(random.child(`faults ${random.below(1_000_000)}`)),
    files: random.weighted({
      none: 7,
      whole: 2,
      twice: 0.5,
      truncated: 0.3,
      misencoded: 0.2,
      trailer: 0.3,
      renamed: 0.4,
      broken: 0.5,
    }),
    csv: random.chance(0.1),
    settlements: random.chance(0.3),
    ...(random.chance(0.15) && {
      price: {
        school: random.below(4),
        amount: random.pick([80, 90, 100, 150, "deducted", "deducted"] as const),
      },
    }),
    cash: random.chance(0.2),
    payingBank: random.weighted({ not: 6, well: 2, returns: 1, twice: 1 }),
    cardCore: random.weighted({
      not: 6,
      well: 3,
      restart: 0.5,
      refuse: 0.7,
      delay: 0.7,
      twice: 0.7,
      reverse: 0.7,
      unknown: 0.4,
    }),
    restart: random.chance(0.1),
  };
}

function history(random: Random, index: number, most: number): History {
  const length = 2 + random.below(most - 1);
  const faults = random.child("faults");
  const swarm = { quiet: faults.chance(0.25), crashes: faults.chance(0.4), races: faults.chance(0.5) };
  const work = random.child("workload");
  const school = work.below(4);
  const deedAt = (i: number) => {
    const weights = { ...(i < length / 2 ? early : late), ...(school === CASH_SCHOOL && atSchool) };
    return i === 0 ? submit(work) : anyDeed({ work, faults: swarm.quiet ? undefined : faults }, weights);
  };
  const steps = Array.from({ length }, (_, i): Step => {
    return {
      ...deedAt(i),
      ...(swarm.crashes && faults.chance(0.25) && { crash: crash(faults) }),
      ...(swarm.races && i > 0 && faults.chance(0.3) && { beside: deedAt(i) }),
    };
  });
  return { name: `${index}`, school, steps };
}

const submit = (random: Random): Deed => ({ act: "submit", category: random.pick(categoryCodes) });

const crash = (random: Random): Crash => ({
  transaction: random.below(4),
  when: random.pick(["before", "inside", "after"]),
});

type Weights = Record<Deed["act"], number>;

/** Before it is paid: what may go wrong on the way. */
const early: Weights = {
  submit: 0.5,
  linePay: 9,
  till: 1.5,
  transfer: 2,
  slip: 0.7,
  stray: 0.5,
  tellAgain: 1,
  approve: 2,
  return: 2,
  resubmit: 2.5,
  withdraw: 0.5,
  collect: 0.3,
  returnCash: 0,
  item: 1,
  giveBack: 0.5,
  steerRefund: 0.3,
  desk: 1,
};

const late: Weights = {
  submit: 1.5,
  linePay: 4,
  till: 5,
  transfer: 5,
  slip: 2,
  stray: 0.5,
  tellAgain: 2,
  approve: 3,
  return: 1,
  resubmit: 2,
  withdraw: 0.7,
  collect: 0.3,
  returnCash: 0,
  item: 3,
  giveBack: 6,
  steerRefund: 3,
  desk: 8,
};

/** Where the school takes the cash there are no pay buttons; some pay elsewhere all the same. */
const atSchool: Partial<Weights> = { linePay: 0.3, collect: 6, returnCash: 2 };

/** @param streams without `faults` every call to LINE Pay goes well */
function anyDeed(streams: { work: Random; faults: Random | undefined }, weights: Weights): Deed {
  const { work: random, faults } = streams;
  const act = random.weighted(weights);
  switch (act) {
    case "submit":
      return submit(random);
    case "linePay":
      return {
        act,
        payer: random.weighted({
          approve: 12,
          "approve-silently": 3,
          "approve-foreign": 1,
          cancel: 2,
          fail: 1,
          leave: 2,
        }),
        returns: random.pick([1, 1, 1, 2, 4]),
        faults: faults ? payFaults(faults) : {},
      };
    case "till":
      return {
        act,
        bill: whichBill(random),
        chain: random.pick(["SEVEN", "FAMILY", "HILIFE", "OK"]),
        twin: random.chance(0.1),
        told: told(random),
      };
    case "transfer":
      return {
        act,
        bill: whichBill(random),
        off: off(random),
        twin: random.chance(0.1),
        told: told(random),
      };
    case "slip":
      return { act, bill: whichBill(random), off: off(random) };
    case "stray":
      return { act, amount: 1 + random.below(300), told: told(random) };
    case "tellAgain":
      return { act, payment: random.below(100) };
    case "resubmit":
      return { act, category: random.chance(0.6) ? random.pick(categoryCodes) : undefined };
    case "giveBack":
    case "steerRefund":
    case "item":
    case "desk":
      return { act, choice: random.below(100) };
    default:
      return { act };
  }
}

const whichBill = (random: Random): WhichBill => (random.chance(0.75) ? "newest" : random.below(10));

/** By how much a transfer misses the bill: most are right. */
const off = (random: Random) => (random.chance(0.75) ? 0 : random.pick([-19, -1, 1, 80, 880]));

const told = (random: Random): Told => random.weighted({ callback: 5, callbackTwice: 1, push: 1, later: 4 });

/** Codes that LINE Pay may answer without an effect, truthfully. */
const strange: Record<PayCall, readonly string[]> = {
  request: ["1172", "1198", "1199", "1180", "1900", "9000", "2101"],
  check: ["1198", "1199", "1900", "9000"],
  confirm: ["1198", "1199", "1900", "9000", "1145"],
  details: ["1198", "1199", "1900", "9000"],
  refund: ["1198", "1199", "1900", "9000", "2042"],
};

function payFaults(random: Random): Partial<Record<PayCall, CallFault>> {
  const calls: PayCall[] = ["request", "check", "confirm", "details", "refund"];
  return Object.fromEntries(
    calls
      .filter(() => random.chance(0.25))
      .map((name): [PayCall, CallFault] => [name, callFault(random, name)]),
  );
}

function callFault(random: Random, call: PayCall): CallFault {
  const kind = random.weighted({ lostAfter: 4, lostBefore: 3, crashAfter: 2, code: 3 });
  return kind === "code" ? `code ${random.pick(strange[call])}` : kind;
}
