import { randomUUID } from "node:crypto";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import pg from "pg";
import { from } from "pg-copy-streams";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ledgerAccounts, ledgerCauses } from "#domain/codes.ts";
import { billEntries, mirrored, paidEntries, surplusEntries } from "#domain/ledger/entries.ts";
import { type TestDatabase, testDatabase } from "#test/support/database.ts";
import { type Posting, post, reverse } from "#usecases/rows/ledger/post.ts";

let database: TestDatabase;
let sql: pg.Client;

beforeAll(async () => {
  database = await testDatabase();
  sql = new pg.Client({ connectionString: database.url });
  await sql.connect();
});
afterAll(async () => {
  await sql.end();
  await database.close();
});

const at = new Date("2026-11-26T04:00:00Z");

function paid(id: string, amount = 120): Posting {
  return {
    cause: { type: "receipt", id, step: "received" },
    caseId: null,
    occurredOn: "2026-11-25",
    bookedAt: at,
    entries: paidEntries({ channel: "ATM", amount }, "bill-1"),
  };
}

const write = (...postings: Posting[]) => database.db.$transaction((tx) => post(tx, postings));
const entriesOf = (causeId: string) =>
  database.db.ledgerEntry.findMany({
    where: { transaction: { causeId } },
    orderBy: { id: "asc" },
    select: { debit: true, debitKey: true, credit: true, creditKey: true, amount: true },
  });

describe("writing", () => {
  it("keeps a pair for each part, and nothing of nothing", async () => {
    const id = randomUUID();
    const cause = { type: "bill", id, step: "issued" } as const;
    const base = { cause, caseId: null, occurredOn: "2026-11-26", bookedAt: at };
    await write({ ...base, entries: billEntries({ id, amount: 140 }, 120) });
    expect(await entriesOf(id)).toEqual([
      { debit: "receivable", debitKey: id, credit: "billed", creditKey: "cardFee", amount: 120 },
      { debit: "receivable", debitKey: id, credit: "billed", creditKey: "lossFee", amount: 20 },
    ]);
    await write({
      ...base,
      cause: { ...cause, step: "nothing" },
      entries: billEntries({ id, amount: 0 }, 0),
    });
    expect(await entriesOf(id)).toHaveLength(2);
  });

  it("takes the same cause once, however often and however many at once tell it", async () => {
    const id = randomUUID();
    await Promise.all([1, 2, 3, 4].map(() => write(paid(id))));
    await write(paid(id));
    expect(await entriesOf(id)).toHaveLength(1);
  });

  it("refuses the same cause with another amount or account, and keeps nothing of that transaction", async () => {
    const id = randomUUID();
    const other = randomUUID();
    await write(paid(id));
    await expect(write(paid(other), paid(id, 119))).rejects.toMatchObject({ code: "ledger_conflict" });
    const elsewhere = { ...paid(id), entries: surplusEntries({ channel: "ATM", amount: 120 }, id) };
    await expect(write(elsewhere)).rejects.toMatchObject({ code: "ledger_conflict" });
    expect(await entriesOf(other)).toEqual([]);
    expect(await entriesOf(id)).toHaveLength(1);
  });

  it("takes a movement back once, by its mirror", async () => {
    const id = randomUUID();
    await write(paid(id));
    const cause = { type: "receipt", id, step: "received" } as const;
    const how = { step: "takenBack", reason: "test", occurredOn: "2026-11-26", bookedAt: at };
    const again = () => database.db.$transaction((tx) => reverse(tx, cause, how));
    await again();
    await again();
    await expect(
      database.db.$transaction((tx) => reverse(tx, cause, { ...how, step: "other" })),
    ).rejects.toThrow();
    const [, back, ...more] = await entriesOf(id);
    expect(more).toEqual([]);
    const [mirror] = mirrored(paid(id).entries);
    expect(back).toMatchObject({ debit: mirror!.debit.name, credit: mirror!.credit.name, amount: 120 });
  });
});

const transaction = (id: string, lines = 1) =>
  `insert into "LedgerTransaction" (id, "causeType", "causeId", step, "occurredOn", "bookedAt", lines)
   values ('${id}', 'correction', '${id}', 'by hand', '2026-11-26', now(), ${lines})`;
const entry = (id: string, amount = 1, credit = "bank") =>
  `insert into "LedgerEntry" ("transactionId", debit, "debitKey", credit, "creditKey", amount)
   values ('${id}', 'clearing', 'ATM', '${credit}', '${credit === "bank" ? "main" : "ATM"}', ${amount})`;

/** By hand, in one transaction. */
async function byHand(...statements: string[]) {
  try {
    for (const one of ["begin", ...statements, "commit"]) await sql.query(one);
  } catch (error) {
    await sql.query("rollback");
    throw error;
  }
}

describe("what the database refuses, by whatever hand", () => {
  it.each([
    ["a transaction without entries", (id: string) => [transaction(id)]],
    ["one with fewer entries than it says", (id: string) => [transaction(id, 2), entry(id)]],
    ["one with more", (id: string) => [transaction(id), entry(id), entry(id)]],
    ["an amount of nothing", (id: string) => [transaction(id), entry(id, 0)]],
    ["a negative amount", (id: string) => [transaction(id), entry(id, -5)]],
    ["money from an account to itself", (id: string) => [transaction(id), entry(id, 5, "clearing")]],
    ["an entry without a transaction", (id: string) => [entry(id)]],
  ])("%s", async (_, statements) => {
    await expect(byHand(...statements(randomUUID()))).rejects.toThrow();
  });

  it("an account or a cause that is none of ours", async () => {
    const { rows } = await sql.query(
      `select conname, pg_get_constraintdef(oid) as rule from pg_constraint where conname ~ '^Ledger.*(names|cause)_check$' order by 1`,
    );
    const named = (rule: string) => [...new Set(rule.match(/(?<=')\w+(?=')/g))];
    expect(rows.map(({ rule }) => named(rule))).toEqual([[...ledgerAccounts], [...ledgerCauses]]);
    const id = randomUUID();
    await expect(byHand(transaction(id), entry(id, 5, "purse"))).rejects.toThrow(/names_check/);
  });

  it("an entry that comes after its transaction was complete", async () => {
    const id = randomUUID();
    await byHand(transaction(id), entry(id));
    await expect(byHand(entry(id))).rejects.toThrow(/complete/);
  });

  it("every edit", async () => {
    const id = randomUUID();
    await byHand(transaction(id), entry(id));
    for (const statement of [
      `update "LedgerEntry" set amount = 2 where "transactionId" = '${id}'`,
      `update "LedgerTransaction" set lines = 2 where id = '${id}'`,
      `delete from "LedgerEntry" where "transactionId" = '${id}'`,
      `delete from "LedgerTransaction" where id = '${id}'`,
      `truncate "LedgerEntry"`,
      `truncate "LedgerTransaction" cascade`,
    ])
      await expect(byHand(statement)).rejects.toThrow(/append-only/);
  });

  it("also in a session that skips ordinary triggers", async () => {
    const { rows } = await sql.query(
      `select tgname, tgenabled from pg_trigger where not tgisinternal and tgrelid::regclass::text like '"Ledger%'`,
    );
    expect(rows).toHaveLength(6);
    expect(rows.filter(({ tgenabled }) => tgenabled !== "A")).toEqual([]);
  });

  it("what is copied in without its entries", async () => {
    const id = randomUUID();
    const columns = `(id, "causeType", "causeId", step, "occurredOn", "bookedAt", lines)`;
    const line = [id, "correction", id, "copy", "2026-11-26", "2026-11-26", "1"].join("\t");
    const copying = sql.query(from(`copy "LedgerTransaction" ${columns} from stdin`));
    await expect(pipeline(Readable.from([`${line}\n`]), copying)).rejects.toThrow(/has not/);
  });
});
