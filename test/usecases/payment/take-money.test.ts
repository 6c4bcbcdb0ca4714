import fc from "fast-check";
import { afterAll, beforeAll, expect, it } from "vitest";
import { dayOf } from "#domain/calendar.ts";
import type { Category } from "#domain/category.ts";
import type { CardCase, Receipt } from "#prisma/generated/client.ts";
import { aCase } from "#test/factories/case.ts";
import type { CaseAct } from "#test/factories/case-acts.ts";
import { type TestDeps, testDeps } from "#test/factories/deps.ts";
import { type TestDatabase, testDatabase } from "#test/support/database.ts";
import { checkBooks } from "#usecases/ledger/check-books.ts";
import type { Sighting } from "#usecases/rows/payment/sightings.ts";
import { type Taken, takeMoney } from "#usecases/rows/payment/take-money.ts";

const day = 24 * 3_600_000;
let database: TestDatabase;
let deps: TestDeps;
let number = 0;

beforeAll(async () => {
  database = await testDatabase();
  deps = await testDeps(database.db);
});
afterAll(() => database.close());

type Wish = Partial<Sighting> & { virtualAccount: string | null };

function sighting({ source = "store", ...rest }: Wish): Sighting {
  const reference = `1:${++number}:0`;
  const books = { agency: source === "store" ? "TFM" : null, accountedOn: null };
  const money = { channel: "STORE" as const, externalId: `${source}:${reference}`, amount: 120 };
  return { source, reference, ...books, ...money, paidAt: deps.now(), ...rest };
}

const take = (...sightings: Sighting[]) =>
  deps.db.$transaction((tx) => takeMoney(tx, sightings, { at: deps.now(), settings: deps.settings }), {
    timeout: 60_000,
  });

async function account(category: Category = "LOSS_REISSUE"): Promise<string> {
  const { id } = await aCase(deps, { category });
  return (await deps.db.bill.findFirstOrThrow({ where: { caseId: id } })).virtualAccount;
}

const outcomes = (taken: readonly Taken[]) => taken.map(({ outcome }) => outcome);
const receiptOf = (taken: Taken | undefined): Receipt => {
  if (!taken || taken.outcome === "conflict") throw new Error("no receipt");
  return taken.receipt;
};

it.each([
  ["callback", "store"],
  ["store", "callback"],
  ["push", "bank"],
] as const)("takes what %s and then %s tell of as one receipt", async (one, other) => {
  const virtualAccount = await account();
  const [first] = await take(sighting({ source: one, virtualAccount }));
  const [second] = await take(sighting({ source: other, virtualAccount: `${virtualAccount}00` }));
  expect(second).toMatchObject({ outcome: "seen", receipt: { id: receiptOf(first).id } });
  expect(await deps.db.receipt.count({ where: { virtualAccount: { startsWith: virtualAccount } } })).toBe(1);
});

it.each([
  ["callback", "csv"],
  ["csv", "callback"],
] as const)(
  "takes one number for one payment, told by the store's file, then %s, then %s",
  async (one, other) => {
    const virtualAccount = await account();
    const externalId = `R${++number}`;
    const numbered = { virtualAccount, externalId, reference: `STORE:${externalId}` };
    const files = await take(sighting({ virtualAccount }));
    const told = [
      ...(await take(sighting({ source: one, ...numbered }))),
      ...(await take(sighting({ source: other, ...numbered }))),
    ];
    expect(outcomes([...files, ...told])).toEqual(["new", "seen", "seen"]);
  },
);

it("keeps two payments at two chains two, though a file called the wrong one its own", async () => {
  const virtualAccount = await account();
  const externalId = `R${++number}`;
  const first = { virtualAccount, externalId, reference: `STORE:${externalId}` };
  const second = { virtualAccount, externalId: `${externalId}b`, reference: `STORE:${externalId}b` };
  const told = [
    await take(sighting({ source: "callback", ...first })),
    await take(sighting({ virtualAccount, agency: "HILIFE" })),
    await take(sighting({ source: "csv", ...first, agency: "OKM" })),
    await take(sighting({ source: "csv", ...second, agency: "HILIFE" })),
    await take(sighting({ virtualAccount, agency: "OKM" })),
  ];
  expect(outcomes(told.flat())).toEqual(["new", "seen", "seen", "new", "seen"]);
  const receipts = await deps.db.receipt.findMany({ where: { virtualAccount } });
  expect(receipts.map(({ agency }) => agency).sort()).toEqual(["HILIFE", "OKM"]);
  expect(await checkBooks(deps)).toEqual([]);
});

it("keeps real twins apart, whoever tells of them first", async () => {
  const virtualAccount = await account();
  const twice = (source: "callback" | "store") => [1, 2].map(() => sighting({ source, virtualAccount }));
  expect(outcomes(await take(...twice("callback")))).toEqual(["new", "new"]);
  const told = await take(...twice("store"));
  expect(outcomes(told)).toEqual(["seen", "seen"]);
  expect(new Set(told.map((one) => receiptOf(one).id)).size).toBe(2);
  expect(outcomes(await take(sighting({ virtualAccount })))).toEqual(["new"]);
});

it.each<[string, Partial<Sighting>]>([
  ["another amount", { amount: 100 }],
  ["another day", { paidAt: new Date(Date.now() - 3 * day) }],
  ["another channel", { channel: "ATM" }],
])("takes %s for other money", async (_, difference) => {
  const virtualAccount = await account();
  await take(sighting({ source: "callback", virtualAccount }));
  expect(outcomes(await take(sighting({ virtualAccount, ...difference })))).toEqual(["new"]);
});

it("learns the chain from the file, and moves the money to its clearing", async () => {
  const virtualAccount = await account();
  const [first] = await take(sighting({ source: "callback", virtualAccount }));
  await take(sighting({ virtualAccount, accountedOn: new Date("2026-11-27") }));
  const { id } = receiptOf(first);
  expect(await deps.db.receipt.findUniqueOrThrow({ where: { id } })).toMatchObject({
    agency: "TFM",
    accountedOn: new Date("2026-11-27"),
  });
  const moved = await deps.db.ledgerTransaction.findFirstOrThrow({
    where: { causeId: id, step: "chain" },
    include: { entries: true },
  });
  expect(moved.entries).toMatchObject([{ debitKey: "STORE:TFM", creditKey: "STORE", amount: 120 }]);
});

it("answers what it was told before, and refuses a known name with other content", async () => {
  const told = sighting({ virtualAccount: await account() });
  const [first] = await take(told);
  expect(await take(told, { ...told, amount: 90 })).toMatchObject([
    { outcome: "again", receipt: { id: receiptOf(first).id } },
    { outcome: "conflict" },
  ]);
  const other = sighting({ virtualAccount: await account() });
  expect(outcomes(await take(other, other))).toEqual(["new", "again"]);
});

it("takes one file's money once, however many hand it in at the same moment", async () => {
  const accounts = await Promise.all([1, 2, 3].map(() => account()));
  const told = accounts.map((virtualAccount) => sighting({ virtualAccount }));
  const all = await Promise.all([1, 2, 3, 4].map(() => take(...told)));
  expect(all.flatMap(outcomes).filter((outcome) => outcome === "new")).toHaveLength(3);
});

const acts = fc.constantFrom<CaseAct[][]>([], [], [], ["approved"], ["paid"], ["lapsed"]);
const categories = fc.constantFrom<Category[]>("LOSS_REISSUE", "LOSS_REFUND", "LOSS_ONLY", "REISSUE");
const moneys = fc.array(
  fc.record({ amount: fc.constantFrom(0, 0, 0, 0, 30, -5), daysAgo: fc.constantFrom(0, 0, 1, 60) }),
  { maxLength: 3 },
);
const histories = fc.array(fc.record({ acts, category: categories, moneys }), { minLength: 2, maxLength: 8 });

it("leaves behind the same, many at once or one by one", async () => {
  await fc.assert(
    fc.asyncProperty(histories, fc.integer({ min: 0, max: 2 }), async (wanted, unknown) => {
      const world = async () => {
        const cases: CardCase[] = [];
        for (const { acts: done, category } of wanted)
          cases.push(await aCase(deps, { category, acts: done }));
        const told: Sighting[] = [];
        for (const [index, { moneys: paid }] of wanted.entries()) {
          const { id } = cases[index]!;
          const bill = await deps.db.bill.findFirstOrThrow({ where: { caseId: id } });
          for (const { amount, daysAgo } of paid) {
            const paidAt = new Date(deps.now().getTime() - daysAgo * day);
            const { virtualAccount } = bill;
            told.push(sighting({ virtualAccount, amount: bill.amount + amount, paidAt }));
          }
        }
        for (let i = 0; i < unknown; i += 1) told.push(sighting({ virtualAccount: "99999999999999" }));
        return { cases, told };
      };
      const [many, single] = [await world(), await world()];
      const atOnce = await take(...many.told);
      const oneByOne: Taken[] = [];
      for (const one of single.told) oneByOne.push(...(await take(one)));
      expect(atOnce.map(summary)).toEqual(oneByOne.map(summary));
      for (const [index, { id }] of many.cases.entries())
        expect(await traceOf(id)).toEqual(await traceOf(single.cases[index]!.id));
    }),
    { numRuns: 12 },
  );
}, 300_000);

function summary(taken: Taken) {
  const { state, late, amount, agency } = receiptOf(taken);
  return { outcome: taken.outcome, state, late, amount, agency };
}

/** All that money leaves behind on a case, without what differs from case to case. */
async function traceOf(caseId: string) {
  const { db } = deps;
  const cardCase = await db.cardCase.findUniqueOrThrow({ where: { id: caseId } });
  const { progress, review, version, paidAt, confirmedAt, endedAt } = cardCase;
  const history = await db.caseHistory.findMany({ where: { caseId }, orderBy: { id: "asc" } });
  const notices = await db.notice.findMany({ where: { caseId }, orderBy: { seq: "asc" } });
  const orders = await db.cardOrder.findMany({ where: { caseId }, orderBy: { seq: "asc" } });
  const bills = await db.bill.findMany({ where: { caseId }, orderBy: { createdAt: "asc" } });
  const receipts = await db.receipt.findMany({ where: { bill: { caseId } }, orderBy: { receivedAt: "asc" } });
  const ids = new Map([
    ...bills.map(({ id }, index) => [id, `bill ${index}`] as const),
    ...receipts.map(({ id, state, amount }) => [id, `${state} ${amount}`] as const),
  ]);
  const postings = await db.ledgerTransaction.findMany({ where: { caseId }, include: { entries: true } });
  const menu = await db.menuLink.findUnique({ where: { studentId: cardCase.studentId } });
  return {
    case: {
      progress,
      review,
      version,
      paidOn: paidAt && dayOf(paidAt),
      confirmed: confirmedAt !== null,
      over: endedAt !== null,
      stamped: Object.keys(cardCase)
        .filter((name) => cardCase[name as keyof CardCase] instanceof Date)
        .sort(),
    },
    history: history.map(({ code, actor, details }) => ({ code, actor: actor.split(":")[0], details })),
    notices: notices.map(({ kind, data, textVersion }) => ({ kind, data, textVersion })),
    orders: orders.map(({ kind, round }) => ({ kind, round })),
    bills: bills.map(({ state }) => state),
    postings: postings
      .flatMap(({ causeType, step, entries }) =>
        entries.map(({ debit, debitKey, credit, creditKey, amount }) => {
          const name = (key: string) => ids.get(key) ?? key;
          return `${causeType} ${step} ${debit} ${name(debitKey)} ${credit} ${name(creditKey)} ${amount}`;
        }),
      )
      .sort(),
    menuOrders: menu?.orders,
  };
}
