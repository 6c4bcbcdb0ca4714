import { afterAll, beforeAll, expect, it } from "vitest";
import { aCase } from "#test/factories/case.ts";
import { type ApiWorld, apiWorld, type Device } from "#test/support/api-world.ts";
import { errorOf } from "#test/support/error-of.ts";
import { readPdf } from "#test/support/read-pdf.ts";

let world: ApiWorld;
let device: Device;
let studentId: string;
beforeAll(async () => {
  world = await apiWorld();
  device = await world.signIn();
  const student = await world.db.student.findFirstOrThrow({ where: { lineUserId: device.lineUserId } });
  studentId = student.id;
});
afterAll(() => world.close());

it("prints the form that goes with the student's old card", async () => {
  const { serial } = await aCase(world.deps, {
    studentId,
    category: "REISSUE",
    form: { studentNo: "0123456" },
  });
  const answer = await device.get(`/cases/${serial}/form.pdf`);
  expect(answer.headers.get("content-type")).toBe("application/pdf");
  const text = readPdf(Buffer.from(await answer.arrayBuffer())).lines.join("");
  for (const part of [serial, "0123456", "王小明", "A******789", "人為毀損"]) expect(text).toContain(part);
  expect(text).not.toContain("A123456789");
});

it("answers somebody else's case, a lost card and an unknown serial alike", async () => {
  const others = await aCase(world.deps, { category: "REISSUE", form: { studentNo: "7777777" } });
  const other = await world.signIn();
  const lost = await aCase(world.deps, { category: "LOSS_ONLY", form: { studentNo: "8888888" } });
  await world.db.cardCase.update({ where: { id: lost.id }, data: { studentId } });
  for (const [who, serial] of [
    [device, others.serial],
    [other, others.serial],
    [device, lost.serial],
    [device, "SEQ999999999999"],
  ] as const) {
    const { status, code } = await errorOf(await who.get(`/cases/${serial}/form.pdf`));
    expect([status, code]).toEqual([404, "not_found"]);
  }
});

it("needs a session", async () => {
  expect((await world.call("GET", "/api/liff/cases/SEQ000000000001/form.pdf")).status).toBe(401);
});
