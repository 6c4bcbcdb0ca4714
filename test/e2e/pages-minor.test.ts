import { afterAll, beforeAll, expect, it } from "vitest";
import { Application } from "./application.ts";
import { type LineWorld, startLineWorld } from "./line-world.ts";

let world: LineWorld;
beforeAll(async () => {
  world = await startLineWorld();
});
afterAll(() => world.close());

it("lets a minor on only with her guardian, and a second form of the card not at all", async () => {
  const phone = await world.phone();
  const form = new Application(phone);
  await form.begin();
  await form.card("LOSS_ONLY");
  await form.school();
  await form.person({ minor: true });
  await phone.sees(/家長或監護人姓名：/);
  await phone.open("/apply");
  await phone.type(phone.field("家長或監護人姓名"), "林大芯");
  await phone.type(phone.field("與學生的關係"), "母親");
  await phone.type(phone.field("家長或監護人手機"), "0910123457");
  await phone.choose("家長或監護人已知道並同意這次申請");
  await phone.tap("下一步：確認內容");
  await phone.sees("林大芯（母親");
  const serial = await form.confirm();

  await form.begin();
  await form.card("LOSS_ONLY");
  await form.school();
  await form.person();
  await phone.sees(`這張卡已有一筆進行中的申請（${serial}）`);
  expect(await phone.page.getByRole("link", { name: "查看進行中的申請" }).getAttribute("href")).toContain(
    serial,
  );
});
