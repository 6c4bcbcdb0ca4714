import { createHash, createHmac } from "node:crypto";
import { once } from "node:events";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, expect, it } from "vitest";
import { createCardCore } from "#adapters/card-core/index.ts";
import { aCase, aCaseWithPhoto } from "#test/factories/case.ts";
import { type TestDeps, testDeps } from "#test/factories/deps.ts";
import { type TestDatabase, testDatabase } from "#test/support/database.ts";
import { sendOrders } from "#usecases/card-core/send-orders.ts";
import { takeResultFiles } from "#usecases/card-core/take-result-file.ts";
import { settleOrders } from "#usecases/rows/case/settle-orders.ts";

let database: TestDatabase;
let deps: TestDeps;
let directory: string;
beforeAll(async () => {
  database = await testDatabase();
  deps = await testDeps(database.db);
  directory = await mkdtemp(path.join(tmpdir(), "card-core-"));
});
afterAll(async () => {
  await rm(directory, { recursive: true, force: true });
  await database.close();
});

const secret = "a secret of sixteen";
const ready = { acts: ["paid", "approved"] } as const;
const linesOf = async (file: string) =>
  (await readFile(file, "utf8"))
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));

it("hands orders over as files with their sums and pictures, and takes results from files", async () => {
  const cardCore = createCardCore(pathToFileURL(directory), undefined);
  const { id, serial } = await aCaseWithPhoto(deps, ready);
  expect(await sendOrders({ ...deps, cardCore })).toBe(2);
  expect(await sendOrders({ ...deps, cardCore })).toBe(0);
  const out = path.join(directory, "out");
  const names = await readdir(out);
  const name = names.find((one) => one.endsWith(".jsonl"))!;
  const sum = createHash("sha256")
    .update(await readFile(path.join(out, name)))
    .digest("hex");
  expect(await readFile(path.join(out, `${name}.sha256`), "utf8")).toBe(`${sum}  ${name}\n`);
  const orders = await linesOf(path.join(out, name));
  expect(orders).toMatchObject([
    { kind: "STOP", serial, payload: { idNumber: "A123456789" }, photoFile: null },
    { kind: "PRODUCE", serial, photoFile: expect.stringMatching(/^photo-\d+\.jpg$/) },
  ]);
  expect(names).toContain(orders[1].photoFile);

  const told = (balance: string) =>
    `orderSeq,outcome,at,balance,cardTail,reason\n${orders[0].seq},DONE,2026-11-22T11:30:00+08:00,${balance},,\n${orders[1].seq},SOON,,,,\n`;
  const drop = (file: string, content: string) => writeFile(path.join(directory, "in", file), content);
  expect(await takeResultFiles({ ...deps, cardCore })).toBe(0);
  await drop("a.csv", told("230"));
  await drop("b.csv", told("231"));
  await drop(
    "c.jsonl",
    `{"orderSeq":${orders[1].seq},"outcome":"DONE","at":"2026-11-22T11:40:00+08:00","cardTail":"4071"}\n`,
  );
  await drop("d.csv", "");
  expect(await takeResultFiles({ ...deps, cardCore })).toBe(4);
  const taken = await readdir(path.join(directory, "in", "taken"));
  const outcomeOf = (file: string) =>
    linesOf(path.join(directory, "in", "taken", taken.find((one) => one.endsWith(`${file}.outcome`))!));
  expect(await outcomeOf("a.csv")).toMatchObject([
    { line: 2, ok: true, state: "done" },
    { line: 3, ok: false, code: "validation_failed", field: "outcome" },
  ]);
  expect(await outcomeOf("b.csv")).toMatchObject([{ code: "result_conflict", field: "balance" }, {}]);
  expect(await readdir(path.join(directory, "in", "refused"))).toHaveLength(2);
  expect(await deps.db.cardCase.findUnique({ where: { id } })).toMatchObject({
    producedAt: new Date("2026-11-22T11:40:00+08:00"),
  });
});

it("posts orders with a signature until they are taken, and says what is called back", async () => {
  await deps.db.cardOrder.updateMany({ data: { sentAt: deps.now() } });
  const bodies: string[] = [];
  const statuses = [503, 200, 200];
  const core = createServer(async (req, res) => {
    const chunks: Buffer[] = [];
    for await (const chunk of req) chunks.push(chunk);
    const body = Buffer.concat(chunks).toString();
    expect(req.headers["x-signature"]).toBe(createHmac("sha256", secret).update(body).digest("hex"));
    bodies.push(body);
    res.writeHead(statuses.shift() ?? 500).end();
  }).listen(0, "127.0.0.1");
  await once(core, "listening");
  const { port } = core.address() as AddressInfo;
  const cardCore = createCardCore(new URL(`http://127.0.0.1:${port}/orders`), secret);
  const { id, serial } = await aCase(deps, { acts: ["paid"] });
  await expect(sendOrders({ ...deps, cardCore })).rejects.toThrow("503");
  expect(await sendOrders({ ...deps, cardCore })).toBe(1);
  expect(bodies[1]).toBe(bodies[0]);
  expect(JSON.parse(bodies[1]!).orders).toMatchObject([{ kind: "STOP", serial, supersededAt: null }]);
  await deps.db.$transaction(async (tx) => {
    const at = deps.now();
    const snapshot = { confirmedAt: at, category: "LOSS_ONLY" } as Parameters<
      typeof settleOrders
    >[1][0]["snapshot"];
    await settleOrders(tx, [{ caseId: id, snapshot, anew: ["STOP"], actor: "system", at }]);
  });
  expect(await sendOrders({ ...deps, cardCore })).toBe(2);
  expect(JSON.parse(bodies[2]!).orders).toMatchObject([
    { kind: "STOP", round: 1, supersededAt: expect.any(String) },
    { kind: "STOP", round: 2, supersededAt: null },
  ]);
  core.close();
  core.closeAllConnections();
});
