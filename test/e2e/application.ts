import type { Category } from "../../api/contracts/common.ts";
import type { StudentPhone } from "./student-phone.ts";

type Refund = "transfer" | "cheque";

/** How a student goes through the form, by touch alone, a step after the other. */
export class Application {
  private readonly phone: StudentPhone;

  constructor(phone: StudentPhone) {
    this.phone = phone;
  }

  async begin(): Promise<void> {
    await this.phone.open("/apply");
    await this.phone.tap("我同意");
    await this.phone.sees("卡片還在嗎？");
  }

  async card(category: Category): Promise<void> {
    const { phone } = this;
    const wishes = { LOSS_REISSUE: "要補辦新卡", LOSS_REFUND: "只要退費", LOSS_ONLY: "不退錢" };
    if (category === "REISSUE") {
      await phone.choose("卡片還在");
      await phone.choose("人為毀損");
    } else {
      await phone.choose("卡片不見了");
      await phone.choose(wishes[category]);
    }
    await phone.tap("下一步");
  }

  async school(query = "新莊高中", name: RegExp = /高雄市立新莊/): Promise<void> {
    const { phone } = this;
    await phone.type(phone.page.getByRole("combobox", { name: "學校" }), query);
    await phone.tap(name, "option");
    await phone.tap("下一步");
  }

  async person({ name = "林小芯", minor = false } = {}): Promise<void> {
    const { phone } = this;
    await phone.choose(minor ? "未滿 18 歲" : "已滿 18 歲");
    await phone.type(phone.field("學號"), phone.studentNo);
    await phone.type(phone.field("姓名"), name);
    await phone.type(phone.field("身分證號"), "a123456789");
    await phone.type(phone.field("手機號碼"), "0910123456");
    await phone.tap("下一步");
  }

  async photo(portrait?: Buffer): Promise<void> {
    const { phone } = this;
    if (!portrait) {
      await phone.choose("沿用舊照");
      return phone.tap("下一步：確認內容");
    }
    await phone.choose("上傳照片");
    const chosen = phone.page.waitForEvent("filechooser");
    await phone.page.getByRole("button", { name: "選擇或拍攝照片" }).last().tap();
    await (await chosen).setFiles({ name: "me.jpg", mimeType: "image/jpeg", buffer: portrait });
    await phone.tap(/使用這張照片/);
    await phone.page.getByRole("img", { name: "新卡照片預覽" }).waitFor();
    await phone.tap("下一步：確認內容");
  }

  async refund(method: Refund): Promise<void> {
    const { phone } = this;
    if (method === "cheque") {
      await phone.choose("郵寄支票");
      await phone.type(phone.field("支票寄送地址"), "高雄市苓雅區四維三路2號");
    } else {
      await phone.choose("匯款");
      await phone.page.getByRole("combobox", { name: "銀行" }).selectOption("700");
      await phone.type(phone.field("分行代號"), "0021");
      await phone.type(phone.field("本人帳號"), "00312345678901");
    }
    await phone.tap("下一步：確認內容");
  }

  /** @returns the serial */
  async confirm(): Promise<string> {
    const { phone } = this;
    await phone.tap("確定");
    await phone.sees("申請已送出");
    return (await phone.page.getByTestId("case-serial").first().innerText()).trim();
  }

  /** From the notices to the submitted case, with what the category asks for. */
  async submit(category: Category, { portrait, refund = "transfer" }: Wishes = {}): Promise<string> {
    await this.begin();
    await this.card(category);
    await this.school();
    await this.person();
    if (category === "LOSS_REISSUE" || category === "REISSUE") await this.photo(portrait);
    if (category === "LOSS_REFUND") await this.refund(refund);
    return this.confirm();
  }
}

interface Wishes {
  /** A new photo; without it she keeps the old one. */
  portrait?: Buffer;
  refund?: Refund;
}
