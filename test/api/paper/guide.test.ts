import { afterAll, beforeAll, expect, it } from "vitest";
import { PaperGuide } from "#api/contracts/paper.ts";
import { errorOf } from "#test/support/error-of.ts";
import { type PaperWorld, paperWorld } from "./paper-world.ts";

let world: PaperWorld;
beforeAll(async () => {
  world = await paperWorld();
});
afterAll(() => world.close());

async function guide(query = ""): Promise<PaperGuide> {
  const answer = await world.get(`/api/paper/guide${query}`);
  expect(answer.headers.get("cache-control")).toBe("no-store");
  return PaperGuide.parse(await answer.json());
}

it("gives account, full name, amount and message box ready to copy", async () => {
  expect(await guide("?schoolCode=533302")).toMatchObject({
    account: "42307808",
    payee: "一卡通票證股份有限公司",
    amount: { cardFee: 120, postFee: 15, total: 135 },
    message: {
      template: "學校：高雄市立新莊高級中學\n學號：\n姓名：",
      example: "學校：一卡通高中\n學號：0123456\n姓名：王小明",
    },
    limits: expect.stringContaining("無法掛失"),
    hotline: "(07)791-2000",
  });
});

it("names no e-mail address, for the manual gives none", async () => {
  const { email, steps } = await guide();
  expect(email.to).toContain("一卡通公司提供的電子信箱");
  expect(JSON.stringify([email, steps])).not.toContain("@");
  expect(steps.join("")).toContain("NT$135");
});

it("speaks English, but what goes on the slip stays as it has to be written", async () => {
  const { limits, steps, payee, message } = await guide("?language=en");
  expect(limits).toMatch(/^Without your personal data/);
  expect(steps[0]).toContain("NT$135");
  expect([payee, message.template]).toEqual(["一卡通票證股份有限公司", "學校：\n學號：\n姓名："]);
});

it("links to documents that open", async () => {
  const { documents } = await guide("?schoolCode=533302");
  for (const url of Object.values(documents)) {
    const { origin, pathname, search } = new URL(url);
    expect(origin).toBe(world.api.settings.publicUrl);
    expect((await world.get(pathname + search)).headers.get("content-type")).toBe("application/pdf");
  }
});

it.each(["?schoolCode=999999", "?language=ja", "?name=%E7%8E%8B"])("refuses %s", async (query) => {
  expect((await errorOf(await world.get(`/api/paper/guide${query}`))).status).toBe(422);
});

it("limits how often one address may ask", async () => {
  const narrow = await paperWorld(2);
  const statuses = [];
  for (let n = 0; n < 3; n++) statuses.push((await narrow.get("/paper/application.pdf")).status);
  expect(statuses).toEqual([200, 200, 429]);
  expect((await narrow.post("/api/paper/application.pdf", {})).status).toBe(429);
  await narrow.close();
});
