import { afterAll, beforeAll, expect, it } from "vitest";
import { aCase } from "#test/factories/case.ts";
import { type OutboxWorld, outboxWorld } from "#test/support/outbox-world.ts";
import { recordReceipt } from "#usecases/payment/record-receipt.ts";
import { saidTo } from "../bot/support/line-user.ts";

let world: OutboxWorld;

beforeAll(async () => {
  world = await outboxWorld();
});
afterAll(() => world.close());

/** Money comes to the account of a case that has lapsed. */
async function lateMoney(caseId: string) {
  const { virtualAccount, amount } = await world.deps.db.bill.findFirstOrThrow({ where: { caseId } });
  const paidAt = world.deps.now();
  await recordReceipt(world.deps, { channel: "STORE", externalId: caseId, virtualAccount, amount, paidAt });
  await world.pass(60_000);
}

it("uses it for her newer application where the amount fits, and tells her so", async () => {
  const { friend, studentId, cardCase } = await world.aStudentWithCase({ acts: ["lapsed"] });
  await aCase(world.deps, { studentId });
  await lateMoney(cardCase.id);
  expect(saidTo(friend).at(-1)).toContain("款項繳到了您前一筆申請的帳號；金額相符，所以直接用來繳這筆申請");
});

it("tells her whose newer application costs another amount that it counts, and offers no third one", async () => {
  const { friend, studentId, cardCase } = await world.aStudentWithCase({ acts: ["lapsed"] });
  const { serial } = await aCase(world.deps, { studentId, category: "LOSS_ONLY" });
  await lateMoney(cardCase.id);
  const push = saidTo(friend).find((said) => said.startsWith("收到多繳的款項"));
  expect(push).toContain("這筆錢另外留存，由一卡通公司核對後退還");
  expect(push).toContain(`這張卡已有新的申請 ${serial}，新的申請要另外繳費。`);
  expect(push).not.toContain("重新申請");
  const sent = friend.entries.map(({ message }) => JSON.stringify(message));
  expect(sent.find((message) => message.includes("收到多繳的款項"))).not.toContain("/again/");
});

it("tells her whose lapsed case the money brought back that no new application is needed", async () => {
  const { friend, cardCase } = await world.aStudentWithCase({ acts: ["lapsed"] });
  await lateMoney(cardCase.id);
  expect(saidTo(friend).at(-1)).toContain("先前失效的申請恢復有效，不用重新申請。");
});

it("says nothing of that where the case had not lapsed", async () => {
  const { friend, cardCase } = await world.aStudentWithCase();
  await lateMoney(cardCase.id);
  expect(saidTo(friend).at(-1)).toContain("繳費");
  expect(saidTo(friend).join()).not.toContain("恢復有效");
});
