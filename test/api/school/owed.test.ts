import { afterAll, beforeAll, expect, it } from "vitest";
import { aCase } from "#test/factories/case.ts";
import { happenTo } from "#test/factories/case-acts.ts";
import { type ApiWorld, apiWorld, type Person } from "#test/support/api-world.ts";

let world: ApiWorld;
let approver: Person;
let operator: Person;
beforeAll(async () => {
  world = await apiWorld();
  approver = await world.person("approver", "533302");
  operator = await world.person("operator");
});
afterAll(() => world.close());

/** What school and iPASS read of what is owed, on the case and in their lists. */
async function owedTexts(serial: string): Promise<unknown[]> {
  const of = async (person: Person, path: string) => (await person.get(`/api/${path}`)).json();
  const [detail, list, desk, desks] = await Promise.all([
    of(approver, `school/cases/${serial}`),
    of(approver, `school/cases?q=${serial}`),
    of(operator, `operator/cases/${serial}`),
    of(operator, `operator/cases?q=${serial}`),
  ]);
  return [detail.owedText, list.items[0].owedText, desk.owedText, desks.items[0].owedText];
}

let cards = 0;
const everywhere = (text: string | null) => [text, text, text, text];

it.each([
  ["LOSS_REISSUE", "掛失已生效，尚欠 NT$120"],
  ["LOSS_REFUND", "掛失已生效，尚欠 NT$20"],
  ["LOSS_ONLY", "掛失已生效，尚欠 NT$20"],
  ["REISSUE", "申請已生效，尚欠 NT$120"],
] as const)(
  "says what an approved %s still owes, on case and lists alike, until it is paid",
  async (category, owed) => {
    const { serial } = await aCase(world.deps, { category, form: { studentNo: `OWES${++cards}` } });
    expect(await owedTexts(serial)).toEqual(everywhere(null));
    await happenTo(world.deps, serial, "approved");
    expect(await owedTexts(serial)).toEqual(everywhere(owed));
    await happenTo(world.deps, serial, "paid");
    expect(await owedTexts(serial)).toEqual(everywhere(null));
  },
);

it("says it in the answer of the approval itself", async () => {
  const { serial } = await aCase(world.deps, { form: { studentNo: `OWES${++cards}` } });
  const answer = await approver.post(`/api/school/cases/${serial}/approve`, {});
  expect(await answer.json()).toMatchObject({ owedText: "掛失已生效，尚欠 NT$120" });
});

it("says nothing of one that lapsed, for it owes nothing", async () => {
  const { serial } = await aCase(world.deps, { form: { studentNo: `OWES${++cards}` }, acts: ["lapsed"] });
  expect(await owedTexts(serial)).toEqual(everywhere(null));
});
