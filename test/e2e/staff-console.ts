import type { Page } from "playwright-core";

/** The school's web console in a browser of its own. */
export class StaffConsole {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async signIn(
    serviceUrl: string,
    { school, username, password }: Record<"school" | "username" | "password", string>,
  ) {
    await this.page.goto(`${serviceUrl}/staff/`);
    await this.page.getByRole("combobox").fill(school);
    await this.page.getByRole("option", { name: new RegExp(school) }).click();
    await this.page.getByLabel("帳號").fill(username);
    await this.page.getByLabel("密碼").fill(password);
    await this.page.getByRole("button", { name: "登入" }).click();
  }

  /** Opens the case beside the list. */
  async openCase(serial: string) {
    await this.page.getByText(serial).first().click();
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
