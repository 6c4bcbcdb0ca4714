import type { Browser, Page } from "playwright-core";

/** Who signs in: at a school by its code, or the card company's own people. */
export interface StaffSignIn {
  school?: string;
  username: string;
  password: string;
}

/** The web console in a browser of its own. */
export class StaffConsole {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** A fresh browser window with somebody signed in. */
  static async open(browser: Browser, serviceUrl: string, who: StaffSignIn, width = 1280) {
    const context = await browser.newContext({ viewport: { width, height: 800 }, locale: "zh-TW" });
    const desk = new StaffConsole(await context.newPage());
    await desk.page.goto(`${serviceUrl}/staff/`);
    await desk.chooseSchool(who.school);
    await desk.signIn(who);
    return desk;
  }

  async chooseSchool(school: string | undefined) {
    if (!school) return this.page.getByText("我是一卡通公司人員").click();
    await this.page.getByRole("combobox").fill(school);
    await this.page.getByRole("option", { name: new RegExp(school) }).click();
  }

  /** On the log-in page, where the school is chosen or remembered. */
  async signIn({ username, password }: StaffSignIn) {
    await this.page.getByLabel("帳號").fill(username);
    await this.page.getByLabel("密碼").fill(password);
    await this.page.keyboard.press("Enter");
    await this.page.getByRole("button", { name: "登出" }).waitFor();
  }

  /** Opens the case beside the list. */
  async openCase(serial: string) {
    await this.page.locator(`#case-${serial}`).click();
    await this.page.getByRole("img", { name: /大頭照/ }).waitFor();
  }

  async approve() {
    await this.page.getByRole("complementary").getByRole("button", { name: "核可", exact: true }).click();
    await this.page.getByRole("dialog").getByRole("button", { name: "確定" }).click();
    await this.page
      .getByText(/已核可/)
      .first()
      .waitFor();
  }
}
