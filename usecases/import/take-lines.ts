import { dayOf } from "#domain/calendar.ts";
import type { LineOutcome } from "#domain/codes.ts";
import type { MoneyLine } from "#domain/collection/file-line.ts";
import { parked } from "#domain/collection/money-line.ts";
import type { Receipt } from "#prisma/generated/client.ts";
import type { Tx } from "../ports/transaction.ts";
import { dayToColumn } from "../rows/day-column.ts";
import type { Heard } from "../rows/payment/settle-receipt.ts";
import type { Sighting } from "../rows/payment/sightings.ts";
import { type Taken, takeMoney } from "../rows/payment/take-money.ts";
import { compareSettled } from "./compare-settled.ts";
import type { NamedLine } from "./line-names.ts";
import type { LineResult } from "./line-result.ts";
import { settleLine } from "./settle-line.ts";

const dayMs = 86_400_000;
const earliest = "2000-01-01";

/** Takes in what some lines of a file tell of. @returns what became of each, in their order */
export async function takeLines(
  tx: Tx,
  fileId: string,
  lines: readonly NamedLine[],
  heard: Heard,
): Promise<LineResult[]> {
  const results: LineResult[] = [];
  const moneys: { place: number; line: MoneyLine; sighting: Sighting }[] = [];
  for (const [place, { no, name, said }] of lines.entries()) {
    const base = { no, reason: null, receiptId: null, first: null, line: said };
    const line = said.kind === "money" && !isPossible(said, heard.at) ? parked("future") : said;
    if (line.kind === "parked") results[place] = { ...base, outcome: "parked", reason: line.reason };
    else if (line.kind === "money")
      moneys.push({ place, line, sighting: sightingOf(line, { fileId, no, name }) });
    else if (line.kind === "linePay")
      results[place] = { ...base, ...(await compareSettled(tx, { fileId, no }, line, heard.at)) };
    else results[place] = { ...base, ...(await settleLine(tx, { fileId, no, name }, line, heard.at)) };
  }
  const taken = await takeMoney(
    tx,
    moneys.map(({ sighting }) => sighting),
    heard,
  );
  const outcomes = await outcomesOf(tx, taken);
  for (const [index, { place, line }] of moneys.entries())
    results[place] = { no: lines[place]!.no, line, ...outcomes[index]! };
  return results;
}

/** As for the callback: a sender's clock may run ahead by a day at most. */
function isPossible({ paidOn }: MoneyLine, at: Date): boolean {
  return paidOn >= earliest && paidOn <= dayOf(new Date(at.getTime() + dayMs));
}

function sightingOf(
  line: MoneyLine,
  { fileId, no, name }: { fileId: string; no: number; name: string },
): Sighting {
  const { source, channel, agency, account, amount, paidOn, paidTime, accountedOn, number } = line;
  const reference = number === null ? name : `${channel}:${number}`;
  return {
    source,
    reference,
    channel,
    externalId: number ?? `${source}:${name}`,
    virtualAccount: account,
    amount,
    // Where only the day is told, its first moment: it is never ahead of us.
    paidAt: new Date(`${paidOn}T${paidTime ?? "00:00:00"}+08:00`),
    agency,
    accountedOn: accountedOn === null ? null : dayToColumn(accountedOn),
    line: { fileId, no },
  };
}

type Result = Omit<LineResult, "no" | "line">;

async function outcomesOf(tx: Tx, taken: readonly Taken[]): Promise<Result[]> {
  const wrong = taken.flatMap((one) =>
    one.outcome === "new" && one.receipt.billId !== null ? [one.receipt] : [],
  );
  const billIds = wrong.filter(({ state }) => state === "WRONG_AMOUNT").map(({ billId }) => billId!);
  const bills = billIds.length > 0 ? await tx.bill.findMany({ where: { id: { in: billIds } } }) : [];
  const asked = new Map(bills.map(({ id, amount }) => [id, amount]));
  return taken.map((one): Result => {
    const none = { reason: null, receiptId: null, first: null };
    if (one.outcome === "conflict") return { ...none, outcome: "parked", reason: "conflict" };
    const receiptId = one.receipt.id;
    if (one.outcome === "again") return { ...none, outcome: "duplicate", receiptId, first: one.line };
    if (one.outcome === "seen") return { ...none, outcome: "seen", receiptId };
    return { ...none, outcome: judged(one.receipt, asked), receiptId };
  });
}

function judged({ state, late, amount, billId }: Receipt, asked: ReadonlyMap<string, number>): LineOutcome {
  switch (state) {
    case "MATCHED":
      return late ? "late" : "matched";
    case "WRONG_AMOUNT":
      return amount < (asked.get(billId!) ?? 0) ? "short" : "over";
    case "UNKNOWN_ACCOUNT":
      return "unknown";
    default:
      return "surplus";
  }
}
