import { createLinePay } from "#adapters/line-pay/index.ts";
import type { PaymentAttempt } from "#prisma/generated/client.ts";
import { aCase } from "#test/factories/case.ts";
import { type TestDeps, testDeps } from "#test/factories/deps.ts";
import { type TestDatabase, testDatabase } from "#test/support/database.ts";
import { checkAttempt } from "#usecases/payment/check-attempt.ts";
import type { LinePay } from "#usecases/ports/line-pay.ts";
import { type Simulator, startSimulator } from "../../simulator/server.ts";

type PayFault = Parameters<Simulator["world"]["faults"]["add"]>[0];
type PayDeps = TestDeps & { linePay: LinePay };

/** The use cases on a real database, with the simulator as LINE Pay over HTTP. */
export interface PaymentWorld extends Pick<TestDatabase, "url"> {
  deps: PayDeps;
  simulator: Simulator;
  /** A case of NT$120 with its open bill and its student. */
  unpaidCase(): Promise<{
    caseId: string;
    studentId: string;
    serial: string;
    billId: string;
    virtualAccount: string;
  }>;
  /** What the payer does on LINE Pay's page. @returns where her browser goes next */
  payer(
    attempt: PaymentAttempt,
    act: "approve" | "approve-silently" | "approve-foreign" | "cancel" | "fail",
  ): Promise<string | undefined>;
  fault(fault: Partial<PayFault> & { endpoint: string }): void;
  /** NT$ that LINE Pay really took for a bill. */
  charged(billId: string): Promise<number>;
  latestAttempt(billId: string): Promise<PaymentAttempt>;
  /** Has LINE Pay asked about an attempt until it is decided, the clock moved in between. */
  healed(attemptId: string): Promise<void>;
  close(): Promise<void>;
}

/** @param patienceMs how long a call to LINE Pay may take; short only where calls are made to hang */
export async function paymentWorld(patienceMs = 10_000): Promise<PaymentWorld> {
  const database = await testDatabase();
  const simulator = await startSimulator({ SIMULATOR_PORT: 0 });
  const { LINE_PAY_CHANNEL_ID: channelId, LINE_PAY_CHANNEL_SECRET: channelSecret } = simulator.world.settings;
  const timeoutsMs = {
    request: patienceMs,
    check: patienceMs,
    confirm: patienceMs,
    details: patienceMs,
    refund: patienceMs,
  };
  const linePay = createLinePay({
    channelId,
    channelSecret,
    apiUrl: simulator.url,
    version: "v4",
    timeoutsMs,
  });
  const deps = { ...(await testDeps(database.db, { linePay })), linePay };
  const { db } = database;
  const latestAttempt = (billId: string) =>
    db.paymentAttempt.findFirstOrThrow({
      where: { billId },
      orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    });

  async function act(path: string, body?: unknown) {
    const post = {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
    };
    const answer = await fetch(`${simulator.url}/sim/line-pay/transactions${path}`, body ? post : {});
    return (await answer.json()) as { redirectUrl?: string; chargedByOrder: Record<string, number> };
  }

  return {
    url: database.url,
    deps,
    simulator,
    latestAttempt,
    async unpaidCase() {
      const { id, studentId, serial } = await aCase(deps);
      const bill = await db.bill.findFirstOrThrow({ where: { caseId: id } });
      return { caseId: id, studentId, serial, billId: bill.id, virtualAccount: bill.virtualAccount };
    },
    payer: async ({ transactionId }, what) => (await act(`/${transactionId}/act`, { act: what })).redirectUrl,
    fault: (fault) =>
      simulator.world.faults.add({ answer: "error", applied: false, delayMs: 0, times: 1, ...fault }),
    async charged(billId) {
      const { chargedByOrder } = await act("");
      const attempts = await db.paymentAttempt.findMany({ where: { billId } });
      return attempts.reduce((sum, { id }) => sum + (chargedByOrder[id] ?? 0), 0);
    },
    async healed(id) {
      for (let look = 0; look < 5; look++) {
        deps.advance(70_000);
        await checkAttempt(deps, id);
      }
    },
    async close() {
      await simulator.close();
      await database.close();
    },
  };
}
