import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { StudentCase } from "#api/contracts/liff.ts";
import type { Category } from "#domain/category.ts";
import type { Prisma } from "#prisma/generated/client.ts";
import { aCase } from "#test/factories/case.ts";
import { type ApiWorld, apiWorld, type Device } from "#test/support/api-world.ts";

let world: ApiWorld;
beforeAll(async () => {
  world = await apiWorld();
});
afterAll(() => world.close());

let device: Device;
let studentId: string;
beforeEach(async () => {
  device = await world.signIn();
  studentId = (await world.db.student.findUniqueOrThrow({ where: { lineUserId: device.lineUserId } })).id;
});

const confirmedAt = new Date("2026-11-23T04:00:00Z");
const paid = { progress: "PROCESSING", confirmedAt, paidAt: confirmedAt } as const;

/** The page's view of a case brought to where it is to stand, with one more row in its history. */
async function shown(
  category: Category,
  columns: Prisma.CardCaseUncheckedUpdateInput = {},
  code?: string,
): Promise<StudentCase> {
  const { id, serial } = await aCase(world.deps, { studentId, category, columns });
  if (code) {
    await world.db.caseHistory.create({ data: { caseId: id, at: confirmedAt, actor: "system", code } });
  }
  return (await (await device.get(`/cases/${serial}`)).json()) as StudentCase;
}

describe("what a case waits for", () => {
  it("is payment until its last day, in one tap", async () => {
    const { serial, waitingFor, statusText, reasonText } = await shown("LOSS_REISSUE");
    expect({ statusText, reasonText }).toEqual({
      statusText: "尚未繳費",
      reasonText: "掛失暨補發(餘額將轉置新卡)",
    });
    expect(waitingFor[0]).toMatchObject({
      code: "payment",
      who: "student",
      whoText: "您",
      since: "2026-11-22T12:00:00.000+08:00",
      expectedBy: "2026-12-22",
      fix: { code: "PAY", path: `/cases/${serial}/bill`, label: "前往繳費" },
    });
    expect(waitingFor[1]).toMatchObject({
      code: "schoolApproval",
      who: "school",
      expectedBy: "2026-11-27",
      fix: null,
    });
  });

  it("is the new card, ten office days from the approval", async () => {
    const { waitingFor, timeline } = await shown("LOSS_REISSUE", { ...paid, review: "APPROVED" }, "approved");
    expect(waitingFor).toMatchObject([
      {
        code: "cardProduction",
        who: "ipass",
        since: "2026-11-23T12:00:00.000+08:00",
        expectedBy: "2026-12-07",
      },
    ]);
    expect(timeline.at(-1)).toMatchObject({ code: "approved", who: "school", whoText: "學校" });
  });

  it("is nothing once it is closed", async () => {
    expect(await shown("LOSS_ONLY", { ...paid, progress: "CLOSED" })).toMatchObject({
      waitingFor: [],
      status: { code: "lossDone", text: "掛失已完成；舊卡的電子錢包已停用。" },
      actions: ["reportAgain"],
    });
  });
});

describe("where it stands, and what comes next", () => {
  it("is that the old card is in the post, with how to send it, until it is there", async () => {
    const { serial, status, foundAgain } = await shown("REISSUE", { ...paid, review: "APPROVED" });
    expect(status).toEqual({
      code: "oldCardAwaited",
      text: "已繳費；申請已生效，不能取消；舊卡還沒寄到一卡通公司。",
      next: "請把舊卡和票卡處理申請單寄回一卡通公司。收到後才會製作新卡；已經寄出的不用再寄。",
      who: "student",
      whoText: "您",
      fix: { code: "SEND_OLD_CARD", path: `/cases/${serial}/old-card`, label: "怎麼寄回舊卡" },
    });
    expect(foundAgain.code).toBe("NOT_REPORTED");
    await world.db.cardCase.update({ where: { serial }, data: { oldCardReceivedAt: confirmedAt } });
    expect(await (await device.get(`/cases/${serial}`)).json()).toMatchObject({
      status: { code: "producing", who: "ipass" },
    });
  });

  it("tells where the old card goes only where an address is set, and of no other case", async () => {
    const { serial, oldCardAddress } = await shown("REISSUE");
    expect(oldCardAddress).toBeNull();
    const { settings } = world.deps;
    const { paper } = settings;
    settings.paper = { ...paper, oldCardAddress: "高雄市前鎮區一卡通路 1 號" };
    expect(await (await device.get(`/cases/${serial}`)).json()).toMatchObject({
      oldCardAddress: "高雄市前鎮區一卡通路 1 號",
    });
    await world.db.cardCase.update({ where: { serial }, data: { progress: "VOIDED" } });
    expect((await shown("LOSS_REISSUE")).oldCardAddress).toBeNull();
    settings.paper = paper;
  });

  it("is that the loss report was not found, until it is", async () => {
    const { serial, status } = await shown("REISSUE", {
      reissueReason: "ALREADY_REPORTED",
      studentNo: "NOREPORT",
      lossAskedAt: confirmedAt,
    });
    expect(status).toMatchObject({
      code: "lossReportMissing",
      fix: { code: "CALL_HOTLINE", path: "tel:+88677912000" },
    });
    await aCase(world.deps, {
      studentId,
      category: "LOSS_ONLY",
      form: { studentNo: "OLDCARD" },
      columns: { progress: "CLOSED", confirmedAt },
    });
    expect(await (await device.get(`/cases/${serial}`)).json()).toMatchObject({ status: { code: "unpaid" } });
  });
});
