import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openApiDocument } from "#api/openapi/document.ts";
import { errorOf } from "#test/support/error-of.ts";
import { type PaperWorld, paperWorld, textOf } from "./paper-world.ts";

const documents = ["application", "personal-data-notice", "giro-example"];
const typed = { schoolCode: "533302", studentNo: "０１２３４５６", name: "王𠮷明" };

let world: PaperWorld;
beforeAll(async () => {
  world = await paperWorld();
});
afterAll(() => world.close());

describe.each(documents)("%s.pdf", (document) => {
  it("is filled with what was typed", async () => {
    const answer = await world.post(`/api/paper/${document}.pdf`, typed);
    expect(answer.status).toBe(200);
    expect(answer.headers.get("content-type")).toBe("application/pdf");
    expect(answer.headers.get("cache-control")).toBe("no-store");
    const text = await textOf(answer);
    for (const part of ["高雄市立新莊高級中學", "0123456", "王𠮷明"]) expect(text).toContain(part);
  });

  it("opens blank from a link", async () => {
    const answer = await world.get(`/paper/${document}.pdf`);
    expect(answer.status).toBe(200);
    expect(answer.headers.get("cache-control")).toBe("no-store");
    expect(answer.headers.get("content-disposition")).toBe(`inline; filename="${document}.pdf"`);
    expect(await textOf(answer)).toContain("一卡通票證股份有限公司");
  });

  it.each([
    ["a school that does not exist", { schoolCode: "999999" }, "schoolCode"],
    ["an odd student number", { studentNo: "學號#1" }, "studentNo"],
    ["a name of signs", { name: "😀" }, "name"],
    ["a name with controls", { name: "王\u0000明" }, "name"],
    ["a long school", { schoolName: "校".repeat(61) }, "schoolName"],
    ["a number where a text belongs", { name: 5 }, "name"],
  ])("refuses %s", async (_, body, field) => {
    const answer = await world.post(`/api/paper/${document}.pdf`, body);
    const { status, code, fields } = await errorOf(answer);
    expect([status, code, Object.keys(fields!)]).toEqual([422, "validation_failed", [field]]);
  });

  it("refuses a field it does not know", async () => {
    const { status, code } = await errorOf(
      await world.post(`/api/paper/${document}.pdf`, { idNumber: "A123456789" }),
    );
    expect([status, code]).toEqual([422, "unknown_field"]);
  });

  it("is in the OpenAPI document", () => {
    const { paths } = openApiDocument("https://card.example.tw");
    expect(paths).toHaveProperty([`/api/paper/${document}.pdf`, "post"]);
    expect(paths).toHaveProperty([`/paper/${document}.pdf`, "get"]);
  });
});

it("keeps nothing of what was typed: no row, no log line, no short-lived value", async () => {
  const before = await world.rows();
  expect(Object.keys(before)).toContain("Student");
  for (const document of documents) {
    await world.post(`/api/paper/${document}.pdf`, typed);
    await world.post(`/api/paper/${document}.pdf`, { ...typed, schoolCode: "999999" });
    await world.post(`/api/paper/${document}.pdf`, { ...typed, mobile: "0910123456" });
    await world.get(`/paper/${document}.pdf`);
  }
  await world.get("/api/paper/guide?schoolCode=533302");
  expect(await world.rows()).toEqual(before);
  expect(world.values).toEqual([]);
  const log = world.lines.join("\n");
  expect(log).toContain("/api/paper/application.pdf");
  for (const secret of ["𠮷", "0123456", "０１２３４５６", "0910123456", "533302"])
    expect(log).not.toContain(secret);
});

it("takes the amount from the school's tariff in force, on the form and on the slip", async () => {
  const { id: _id, ...general } = await world.db.tariff.findFirstOrThrow({
    where: { category: "REISSUE", schoolCode: null },
  });
  const price = { ...general, schoolCode: "193301", cardFee: 200, amountDue: 200 };
  const { id } = await world.db.tariff.create({ data: price });
  const texts = await Promise.all(
    ["application", "giro-example"].map(async (document) => [
      await textOf(await world.get(`/paper/${document}.pdf?schoolCode=193301`)),
      await textOf(await world.get(`/paper/${document}.pdf?schoolCode=533302`)),
    ]),
  );
  for (const [own, other] of texts) {
    expect(own).toContain("NT$215");
    expect(other).toContain("NT$135");
  }
  await world.db.tariff.delete({ where: { id } });
});

it("takes the post office's fee from the configuration", async () => {
  const { paper } = world.api.settings;
  world.api.settings.paper = { ...paper, postFee: 20 };
  expect(await textOf(await world.get("/paper/giro-example.pdf"))).toContain("NT$140");
  world.api.settings.paper = paper;
});

it("shows the manual's own example when nobody is named", async () => {
  const sample = await textOf(await world.get("/paper/giro-example.pdf"));
  for (const part of ["學校：一卡通高中", "學號：0123456", "姓名：王小明"]) expect(sample).toContain(part);
  const own = await textOf(
    await world.post("/api/paper/giro-example.pdf", { schoolName: "某國小", name: "陳大文" }),
  );
  for (const part of ["學校：某國小", "姓名：陳大文"]) expect(own).toContain(part);
  expect(own).not.toContain("王小明");
});

it("has no other documents", async () => {
  expect((await world.get("/paper/other.pdf")).status).toBe(404);
  expect((await world.post("/api/paper/other.pdf", {})).status).toBe(404);
});
