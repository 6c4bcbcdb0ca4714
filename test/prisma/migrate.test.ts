import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { MIGRATIONS, migrate, readMigrations } from "#prisma/migrate.ts";
import { emptyDatabase } from "#test/support/database.ts";
import { onServer } from "#test/support/server.ts";

let database: Awaited<ReturnType<typeof emptyDatabase>>;
let folder: string;

beforeEach(async () => {
  database = await emptyDatabase();
  folder = mkdtempSync(path.join(tmpdir(), "migrations-"));
  cpSync(MIGRATIONS, folder, { recursive: true });
});
afterEach(async () => {
  rmSync(folder, { recursive: true });
  await database.close();
});

const query = (sql: string) => onServer(database.url, (client) => client.query(sql));
/** An account with one case of always the same card, in plain SQL: the client knows only the newest columns. */
function aCaseOf(
  account: number,
  serial: string,
  state: { at: string; progress?: string; confirmedAt?: string },
) {
  const [student, consent, id] = [1, 2, 3].map(
    (kind) => `00000000-0000-4000-8000-0000000000${kind}${account}`,
  );
  const { at, progress = "UNPAID", confirmedAt } = state;
  return `
    insert into "Student" (id, "lineUserId") values ('${student}', 'U${account}');
    insert into "Consent" (id, "studentId", "noticeVersion", "textHash", language, "acceptedAt")
      values ('${consent}', '${student}', '2026-11', '0', 'zh-TW', '${at}');
    insert into "CardCase" (id, serial, "studentId", "idempotencyKey", "consentId", category, "schoolCode", "studentNo",
        name, "idType", "idNumberSealed", "idNumberHash", "tariffId", "lossFee", "cardFee", "amountDue", "submittedAt",
        progress, "confirmedAt")
      values ('${id}', '${serial}', '${student}', 'key', '${consent}', 'LOSS_ONLY', '533302', '810001',
        '林小芯', 'NATIONAL', 'sealed', 'hash', 1, 20, 0, 20, '${at}',
        '${progress}', ${confirmedAt ? `'${confirmedAt}'` : "null"});`;
}

const firstFile = () => path.join(folder, readMigrations(folder)[0]!.name, "migration.sql");

it("applies every migration once, however many processes start together", async () => {
  const runs = await Promise.all([migrate(database.url), migrate(database.url), migrate(database.url)]);
  expect(runs.flat()).toEqual(readMigrations().map(({ name }) => name));
});

it("keeps the ledger as Prisma keeps it", async () => {
  await migrate(database.url);
  const { rows } = await query(
    `select migration_name as name, checksum, finished_at is not null as finished, applied_steps_count as steps
     from _prisma_migrations order by migration_name`,
  );
  expect(rows).toEqual(
    readMigrations().map(({ name, checksum }) => ({ name, checksum, finished: true, steps: 1 })),
  );
});

it("goes on with a card that two accounts had opened, and lets no third one", async () => {
  await migrateUpTo("_one_case_per_card");
  await query(`
    insert into "School" (code, name, aliases, level, county, district)
      values ('533302', '新莊高中', '{}', '高級中學', '高雄市', '左營區');
    insert into "Tariff" ("category", "validFrom", "lossFee", "cardFee", "amountDue")
      values ('LOSS_ONLY', '2020-01-01', 20, 0, 20);
    ${aCaseOf(1, "SEQ1", { at: "2026-11-01" })}
    ${aCaseOf(2, "SEQ2", { at: "2026-11-02", confirmedAt: "2026-11-03" })}
    ${aCaseOf(3, "SEQ3", { at: "2026-11-03", progress: "LAPSED" })}`);
  await migrate(database.url);

  const { rows } = await query(`select serial, "besideAnother" as beside from "CardCase" order by serial`);
  expect(rows).toEqual([
    { serial: "SEQ1", beside: true },
    { serial: "SEQ2", beside: false },
    { serial: "SEQ3", beside: false },
  ]);
  const third = query(aCaseOf(4, "SEQ4", { at: "2026-11-04" }));
  await expect(third).rejects.toMatchObject({ constraint: "CardCase_card_key" });
});

it("keeps the modes that a school was given as its own", async () => {
  await migrateUpTo("_settings_per_level");
  await query(`
    insert into "School" (code, name, aliases, level, county, district, "reviewRequired", collects)
      values ('1', 'as all', '{}', '高中職', '高雄市', '', true, false),
             ('2', 'collects', '{}', '高中職', '高雄市', '', true, true),
             ('3', 'asks nothing', '{}', '高中職', '高雄市', '', false, false)`);
  await migrate(database.url);
  const { rows } = await query(
    `select code, "reviewRequired" as review, collects, "ownModes" as own from "School" order by code`,
  );
  expect(rows).toEqual([
    { code: "1", review: true, collects: false, own: false },
    { code: "2", review: true, collects: true, own: true },
    { code: "3", review: false, collects: false, own: true },
  ]);
});

it("writes the books of the bills and the money that were there before them", async () => {
  await migrateUpTo("_ledger_opening");
  const bill = (n: number) => `00000000-0000-4000-8000-00000000b00${n}`;
  const money = (n: number) => `00000000-0000-4000-8000-00000000c00${n}`;
  await query(`
    insert into "School" (code, name, aliases, level, county, district)
      values ('533302', '新莊高中', '{}', '高中職', '高雄市', '左營區');
    insert into "Tariff" ("category", "validFrom", "lossFee", "cardFee", "amountDue")
      values ('LOSS_ONLY', '2020-01-01', 20, 0, 20);
    ${aCaseOf(1, "SEQ1", { at: "2026-11-01" })}
    insert into "Bill" (id, "caseId", amount, "dueDate", "virtualAccount", state, "createdAt")
      select b.id::uuid, c.id, 20, '2026-12-01', b.account, b.state::"BillState", '2026-11-01' from "CardCase" c,
        (values ('${bill(1)}', '1', 'VOID'), ('${bill(2)}', '2', 'PAID')) as b(id, account, state);
    insert into "Receipt" (id, channel, "externalId", amount, "paidAt", "receivedAt", "billId", state, agency)
      select r.id::uuid, r.channel::"Channel", r.id, r.amount, '2026-11-02', '2026-11-03', r.bill::uuid,
        r.state::"ReceiptState", r.agency
      from (values
        ('${money(1)}', 'STORE', 20, '${bill(2)}', 'MATCHED', 'TFM'),
        ('${money(2)}', 'ATM', 20, '${bill(2)}', 'SURPLUS', null),
        ('${money(3)}', 'ATM', 15, '${bill(2)}', 'WRONG_AMOUNT', null),
        ('${money(4)}', 'ATM', 99, null, 'UNKNOWN_ACCOUNT', null)
      ) as r(id, channel, amount, bill, state, agency);`);
  await migrate(database.url);

  const { rows } = await query(`
    select right("causeId", 3) as cause, step, debit || ':' || right("debitKey", 4) as debit, credit, amount
    from "LedgerEntry" e join "LedgerTransaction" t on t.id = e."transactionId" order by 1, 2`);
  expect(rows.map((row) => Object.values(row).join(" "))).toEqual([
    "001 issued receivable:b001 billed 20",
    "001 received clearing::TFM receivable 20",
    "001 voided billed:sFee receivable 20",
    "002 issued receivable:b002 billed 20",
    "002 received clearing:ATM surplus 20",
    "003 received clearing:ATM surplus 15",
    "004 received clearing:ATM unidentified 99",
  ]);
  const { rows: items } = await query(
    `select right("receiptId"::text, 4) as money, kind, "nextStep" as next from "MoneyItem" order by 1`,
  );
  expect(items).toEqual([
    { money: "c002", kind: "duplicate", next: "refund" },
    { money: "c003", kind: "short", next: "refund" },
    { money: "c004", kind: "unknownAccount", next: "identify" },
  ]);
});

it("refuses an applied migration that was edited", async () => {
  await migrate(database.url, folder);
  writeFileSync(firstFile(), "select 1;");
  await expect(migrate(database.url, folder)).rejects.toThrow(/was edited after it was applied/);
});

it("leaves nothing of a migration that fails, and applies it once mended", async () => {
  writeFileSync(firstFile(), 'create table "Half" (id int); select nonsense;');
  await expect(migrate(database.url, folder)).rejects.toThrow(/nonsense/);
  const { rows } = await query(`select to_regclass('"Half"') as half`);
  expect(rows).toEqual([{ half: null }]);
  cpSync(MIGRATIONS, folder, { recursive: true });
  expect(await migrate(database.url, folder)).toHaveLength(readMigrations().length);
});

/** Applies the migrations that came before the one whose name ends so. */
async function migrateUpTo(ending: string): Promise<void> {
  const rule = readMigrations(folder).find(({ name }) => name.endsWith(ending))!.name;
  const before = path.join(folder, "before");
  for (const { name } of readMigrations(MIGRATIONS).filter(({ name }) => name < rule))
    cpSync(path.join(MIGRATIONS, name), path.join(before, name), { recursive: true });
  await migrate(database.url, before);
}
