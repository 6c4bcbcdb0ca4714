import type { FormEndTexts } from "../../liff/texts/form-end/zh-tw.ts";
import type { LaterTexts } from "../../liff/texts/later/zh-tw.ts";
import type { Texts } from "../../liff/texts/zh-tw.ts";
import { aFullForm } from "../factories/draft.ts";
import { findingsOf } from "./axe.ts";
import type { LineWorld } from "./line-world.ts";
import { shot } from "./pages.ts";
import { fillDraft, submitCase } from "./student-calls.ts";
import type { StudentPhone } from "./student-phone.ts";
import { looseTexts } from "./translated-page.ts";

interface Itinerary {
  phone: StudentPhone;
  world: LineWorld;
  /** Of the screenshots. */
  name: string;
  language: string;
  texts: Texts & LaterTexts & FormEndTexts;
  /** What to do at each stop instead of looking around. */
  atStop?: (state: string) => Promise<void>;
}

/** Goes to every page and state, takes a picture and asks axe; also whether the page is wider than the screen. */
export class Tour {
  readonly findings: string[] = [];
  private readonly on: Itinerary;
  private stop = 0;

  constructor(itinerary: Itinerary) {
    this.on = itinerary;
  }

  async run(): Promise<void> {
    await this.notices();
    await this.form();
    await this.review();
    await this.payment();
    await this.troubledCases();
    await this.openQuery();
    await this.aside();
    await this.myData();
  }

  private async look(state: string): Promise<void> {
    if (this.on.atStop) return this.on.atStop(state);
    const { page } = this.on.phone;
    this.stop += 1;
    const number = String(this.stop).padStart(2, "0");
    await shot(page, `tour-${this.on.name}-${number}-${state}`);
    for (const finding of await findingsOf(page)) this.findings.push(`${state}: ${finding}`);
    for (const element of await looseTexts(page))
      this.findings.push(`${state}: text not alone in ${element}`);
    const beyond = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    if (beyond > 0) this.findings.push(`${state}: ${beyond} pixels wider than the screen`);
  }

  private async notices(): Promise<void> {
    const { phone, texts, language } = this.on;
    await phone.page.addInitScript((chosen) => localStorage.setItem("language", chosen), language);
    await phone.open("/apply");
    await phone.sees(texts.consent.effect);
    await this.look("notices");
    await phone.tap(texts.consent.agree);
    await phone.sees(texts.steps.card);
  }

  private async form(): Promise<void> {
    const { phone, texts } = this.on;
    await phone.tap(texts.apply.next);
    await phone.sees(texts.apply.choose);
    await this.look("card-missing");
    await phone.choose(texts.card.present);
    await phone.choose(texts.card.reasons.OTHER.label);
    await this.look("card-present");
    await phone.choose(texts.card.lost);
    await phone.choose(texts.card.categories.LOSS_REFUND.label);
    await this.look("card-lost");
    await phone.tap(texts.apply.next);
    await this.school();
    await this.person();
    await this.refund();
  }

  private async school(): Promise<void> {
    const { phone, texts } = this.on;
    await this.look("school");
    await phone.type(phone.page.getByRole("combobox"), "雄中");
    await phone.page.locator('.options [role="option"]').first().waitFor();
    await this.look("school-results");
    await phone.page.getByRole("combobox").fill("");
    await phone.page.locator("summary").tap();
    await phone.page.locator(".dropdowns select").first().selectOption("高雄市");
    await phone.page
      .locator(".dropdowns select")
      .nth(1)
      .locator("option")
      .nth(3)
      .waitFor({ state: "attached" });
    await this.look("school-by-place");
    await phone.type(phone.page.getByRole("combobox").first(), "533302");
    await phone.page.locator('.options [role="option"]').first().tap();
    await this.look("school-chosen");
    await phone.tap(texts.apply.next);
    await phone.sees(texts.steps.person);
  }

  private async person(): Promise<void> {
    const { phone, texts } = this.on;
    await phone.choose(texts.guardian.minor);
    await phone.type(phone.field(texts.fields.idNumber), "A123");
    await phone.type(phone.field(texts.fields.mobile), "12");
    await phone.tap(texts.chips.kinds.name.label);
    await phone.tap(texts.apply.next);
    await phone.page.locator(".field.wrong").first().waitFor();
    await this.look("person-wrong");
    await phone.page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    await this.look("person-minor");
    await phone.type(phone.field(texts.fields.studentNo), phone.studentNo);
    await phone.type(phone.field(texts.fields.name), "林小芯");
    await phone.type(phone.field(texts.fields.idNumber), "A123456789");
    await phone.type(phone.field(texts.fields.mobile), "0910123456");
    await phone.type(phone.field(texts.fields.remark), "更改姓名，原姓名：林小心");
    await phone.type(phone.field(texts.fields["guardian.name"]), "林大芯");
    await phone.type(phone.field(texts.fields["guardian.relation"]), "母親");
    await phone.type(phone.field(texts.fields["guardian.mobile"]), "0910123457");
    await phone.choose(texts.fields["guardian.consent"]);
    await phone.tap(texts.apply.next);
    await phone.sees(texts.steps.refund);
  }

  private async refund(): Promise<void> {
    const { phone, texts } = this.on;
    await phone.choose(texts.refund.cheque);
    await this.look("refund-cheque");
    await phone.choose(texts.refund.transfer);
    await phone.page.getByRole("combobox", { name: texts.refund.bank }).selectOption("700");
    await phone.type(phone.field(texts.fields["refund.branchCode"]), "0021");
    await phone.type(phone.field(texts.fields["refund.accountNo"]), "00312345678901");
    await this.look("refund-transfer");
    await phone.tap(texts.apply.toReview);
    await phone.sees(texts.review.noReturn);
  }

  private async review(): Promise<void> {
    const { phone, texts } = this.on;
    await this.look("review");
    await phone.tap(texts.review.edit(texts.fields.category));
    await phone.choose(texts.card.present);
    await phone.choose(texts.card.reasons.ALREADY_REPORTED.label);
    await this.look("review-editing");
    await phone.tap(texts.review.editDone);
    await phone.sees(texts.steps.photo);
    await this.look("photo");
    await phone.choose(texts.photo.new);
    await this.look("photo-new");
    await phone.choose(texts.photo.keep);
    await phone.tap(texts.apply.toReview);
    await phone.page.locator(".exception").waitFor();
    await this.look("review-never-reported");
    await phone.page.locator(".exception button").tap();
    await phone.page.locator(".exception").waitFor({ state: "detached" });
    await phone.page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    await this.look("review-reissue");
    await phone.tap(texts.review.confirm);
    await phone.sees(texts.sent.title);
    await this.look("sent");
  }

  private async payment(): Promise<void> {
    const { phone, texts } = this.on;
    const serial = (await phone.page.getByTestId("case-serial").first().innerText()).trim();
    await phone.goTo(`/cases/${serial}/bill`);
    await phone.sees(texts.pay.atmTitle);
    await this.look("bill");
    await phone.page.locator(".copy button").nth(1).tap();
    await phone.page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    await this.look("bill-end");
    await phone.goTo(`/cases/${serial}/scan`);
    await phone.page.locator(".shown canvas").waitFor();
    await this.look("scan");
    await phone.goTo(`/cases/${serial}`);
    await phone.sees(texts.terms.timeline);
    await this.look("case");
    for (const title of [texts.terms.timeline, texts.cases.foundAgain])
      await phone.page.locator("summary").getByText(title).tap();
    await phone.page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    await this.look("case-end");
    await phone.goTo("/apply");
    await phone.sees(texts.consent.seeOpenCase);
    await this.look("open-case");
    await this.change(serial, { review: "RETURNED", returnReasons: ["PHOTO", "NAME", "ID_NUMBER"] });
    await phone.goTo(`/cases/${serial}`);
    await phone.page.locator(".next a.primary").waitFor();
    await this.look("returned");
    await phone.page.locator(".next a.primary").tap();
    await phone.sees(texts.fix.what);
    await phone.tap(texts.fix.send);
    await phone.page.locator(".field.wrong").first().waitFor();
    await this.look("fix-missing");
    await this.change(serial, { review: "PENDING", returnReasons: [] });
    await phone.goTo(`/cases/${serial}/fix`);
    await phone.sees(texts.fix.nothing);
    await this.look("fix-nothing");
    await this.change(serial, { progress: "LAPSED" });
    await phone.goTo(`/cases/${serial}`);
    await phone.page.locator(".next a.primary").waitFor();
    await this.look("lapsed");
    await phone.page.locator(".next a.primary").tap();
    await phone.sees(texts.consent.reuse);
    await phone.page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    await this.look("again");
  }

  private async troubledCases(): Promise<void> {
    const { phone, texts } = this.on;
    const serial = await submitCase(phone, "REISSUE", { studentNo: `R${phone.studentNo}` });
    await phone.goTo(`/cases/${serial}/old-card`);
    await phone.sees(texts.oldCard.form);
    await this.look("old-card");
    await phone.goTo("/cases");
    await phone.sees(texts.cases.see);
    await this.look("cases");
    await phone.goTo("/cases/SEQ999999999999");
    await phone.page.getByRole("alert").waitFor();
    await this.look("foreign-case");
  }

  private async openQuery(): Promise<void> {
    const { phone, texts } = this.on;
    await phone.goTo("/query");
    await phone.tap(texts.query.search);
    await phone.page.locator(".field.wrong").first().waitFor();
    await this.look("query-missing");
    await phone.type(phone.page.getByRole("combobox"), "533302");
    await phone.page.locator('.options [role="option"]').first().tap();
    await phone.type(phone.field(texts.fields.studentNo), "0123456");
    await phone.type(phone.field(texts.fields.idNumber), "A199999998");
    await phone.tap(texts.query.search);
    await phone.page.getByRole("alert").filter({ hasText: /\S/ }).waitFor();
    await this.look("query-nothing");
    await phone.type(phone.field(texts.fields.studentNo), `R${phone.studentNo}`);
    await phone.type(phone.field(texts.fields.idNumber), String(aFullForm("REISSUE").idNumber));
    await phone.tap(texts.query.search);
    await phone.sees(texts.query.bindTitle);
    await this.look("query-found");
    await phone.page.locator(".case-link").first().tap();
    await phone.sees(texts.terms.amountDue);
    await this.look("query-case");
  }

  private async aside(): Promise<void> {
    const { phone, texts } = this.on;
    await phone.goTo("/paper");
    await phone.sees(texts.paper.documents);
    await this.look("paper");
    await phone.goTo("/nowhere");
    await phone.sees(texts.notFound.title);
    await this.look("not-found");
    await fillDraft(phone, { consent: aFullForm().consent, cardState: "LOST" });
    await phone.goTo("/apply");
    await phone.sees(texts.steps.card);
    await phone.offline(true);
    await phone.sees(texts.offlineBar.filling);
    await this.look("offline");
    await phone.offline(false);
    const second = await phone.secondWindow("/apply");
    await phone.sees(texts.elsewhere.title);
    await this.look("elsewhere");
    await second.close();
  }

  private async myData(): Promise<void> {
    const { phone, texts } = this.on;
    await phone.goTo("/me");
    await phone.sees(texts.me.export);
    await this.look("my-data");
    await phone.tap(texts.me.askDelete);
    await phone.page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    await this.look("my-data-delete");
    await phone.tap(texts.me.confirmDelete);
    await phone.sees(texts.me.deleted);
    await this.look("my-data-deleted");
  }

  private async change(serial: string, data: object): Promise<void> {
    await this.on.world.database.db.cardCase.update({ where: { serial }, data });
  }
}
