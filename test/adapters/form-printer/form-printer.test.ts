import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createFormPrinter } from "#adapters/form-printer/index.ts";
import { type PrintingThread, startPrintingThread } from "#adapters/printing/printing-thread.ts";
import { type ReadPdf, readPdf } from "#test/support/read-pdf.ts";
import { qrCodesOf } from "#test/support/read-qr-code.ts";
import type { CaseForm, GiroExample, PaperApplication, PrintableForm } from "#usecases/ports/form-printer.ts";

const printedAt = new Date("2026-11-22T12:00:00+08:00");
const applicant = { schoolName: "高雄市立新莊高級中學", studentNo: "0123456", name: "王小明" };
const nobody = { schoolName: "", studentNo: "", name: "" };
const amounts = { cardFee: 120, postFee: 15, total: 135 };
const oldCardAddress = "高雄市某區某路1號";
const application: PaperApplication = { kind: "application", applicant, amounts, oldCardAddress, printedAt };
const giro: GiroExample = { kind: "giroExample", applicant, amounts, printedAt };
const caseForm: CaseForm = {
  kind: "caseForm",
  serial: "SEQ000000125589",
  school: { code: "533302", name: "高雄市立新莊高級中學" },
  studentNo: "0123456",
  name: "王小明",
  maskedIdNumber: "A******789",
  reason: "OTHER",
  reasonText: "更換姓名",
  remark: "請改印王大明",
  amountDue: 120,
  submittedOn: "2026-11-20",
  paidOn: "2026-11-21",
  status: "已繳費；申請已生效，不能取消；舊卡還沒寄到一卡通公司。",
  oldCardAddress,
  printedAt,
};

let thread: PrintingThread;
beforeAll(() => {
  thread = startPrintingThread();
});
afterAll(() => thread.close());

async function printed(form: PrintableForm): Promise<ReadPdf & { text: string }> {
  const read = readPdf(await createFormPrinter(thread).pdf(form));
  return { ...read, text: read.lines.join("") };
}

const missing = (text: string, parts: string[]) => parts.filter((part) => !text.includes(part));

it.each<[string, PrintableForm]>([
  ["on paper", application],
  ["of a case", caseForm],
  ["of the giro slip", giro],
])("the form %s is tagged, with a language and its title shown", async (_name, form) => {
  const source = (await createFormPrinter(thread).pdf(form)).toString("latin1");
  for (const part of ["/Marked true", "/Lang (zh-TW)", "/DisplayDocTitle true", "/S /Document"])
    expect(source).toContain(part);
});

describe("票卡處理申請單 on paper", () => {
  const printedParts = ["票卡處理申請單", "補發新卡", "42307808", "一卡通票證股份有限公司", "NT$135"];
  printedParts.push(
    "製卡費 NT$120",
    "郵局手續費 NT$15",
    "郵政劃撥收據",
    "印製新卡所需之個人資料",
    oldCardAddress,
  );
  printedParts.push("個人資料處理通知函", "無法掛失", "簽章", "(07)791-2000", "2026/11/22");

  it("is one page with everything that is needed, and who applies", async () => {
    const { text, pages } = await printed(application);
    expect(pages).toBe(1);
    expect(missing(text, [...printedParts, "高雄市立新莊高級中學", "0123456", "王小明"])).toEqual([]);
  });

  it("leaves lines to write on when nothing was typed", async () => {
    const { text } = await printed({ ...application, applicant: nobody });
    expect(missing(text, [...printedParts, "學校", "學號", "姓名"])).toEqual([]);
    expect(text).not.toContain("王小明");
  });
});

describe("個人資料處理通知函", () => {
  it("tells what Art. 8 asks for and offers the consent to tick", async () => {
    const { text, pages } = await printed({ kind: "personalDataNotice", applicant, printedAt });
    const parts = ["蒐集者", "蒐集目的", "個人資料類別", "利用期間、地區、對象及方式", "您的權利"];
    parts.push("不提供的影響", "同意提供個人資料予一卡通公司", "不同意", "家長或監護人", "王小明");
    expect(pages).toBe(1);
    expect(missing(text, parts)).toEqual([]);
  });
});

describe("the giro example", () => {
  it("fills in account, payee, message box and the amount digit by digit", async () => {
    const { text, lines } = await printed(giro);
    const parts = ["98-04-43-04", "郵政劃撥儲金存款單", "郵政劃撥儲金存款收據", "一卡通票證股份有限公司"];
    parts.push("學校：高雄市立新莊高級中學", "學號：0123456", "姓名：王小明", "他人存款", "本戶存款", "範例");
    parts.push("虛線內備供機器印錄用請勿填寫", "經辦局收款戳", "主管");
    expect(missing(text, parts)).toEqual([]);
    const digits = lines.filter((line) => /^\d$/.test(line)).join("");
    expect(digits).toBe("42307808135");
    const boxes = ["億", "仟萬", "佰萬", "拾萬", "萬", "仟", "佰", "拾", "元"];
    expect(boxes.filter((box) => !lines.includes(box))).toEqual([]);
  });

  it("shows the amount of the tariff it is given", async () => {
    const { text } = await printed({ ...giro, amounts: { cardFee: 200, postFee: 10, total: 210 } });
    expect(missing(text, ["NT$210", "製卡費 NT$200", "郵局手續費 NT$10"])).toEqual([]);
  });

  it("imitates no barcode", async () => {
    const { rects } = await printed(giro);
    expect(rects.filter(({ width, height }) => width < 2 && height > 10 * width && height > 20)).toEqual([]);
  });
});

describe("票卡處理申請單 of a case", () => {
  it("carries the case, its reason and where the old card goes", async () => {
    const { text, pages } = await printed(caseForm);
    const parts = ["SEQ000000125589", "高雄市立新莊高級中學（533302）", "0123456", "王小明", "A******789"];
    parts.push("補發新卡", "更換姓名", "請改印王大明", "NT$120", "2026/11/21", "一卡通票證股份有限公司　收");
    parts.push(oldCardAddress, "舊卡");
    expect(pages).toBe(1);
    expect(missing(text, parts)).toEqual([]);
  });

  it("has its serial as a QR code and nothing else", async () => {
    expect(await qrCodesOf(await printed(caseForm))).toEqual(["SEQ000000125589"]);
  });

  it.each([
    ["of the second plane", "王𠮷明", "王𠮷明"],
    ["of extension A", "㜏𩵚㐂䶮", "㜏𩵚㐂䶮"],
    ["of indigenous spelling", "Ʉlʉ ’Ofad ^Kacaw ʼa n_gani é", "Ʉlʉ ’Ofad ^Kacaw ʼa n_gani é"],
    ["of other scripts", "김철수 ภาษา", "김철수 ภาษา"],
    ["that no font has", "王\u{323AF}明", "王〔U+323AF〕明"],
    ["beyond the first plane", "王𰻝明", "王𰻝明"],
    ["of a school's private set", "王\u{E000}明", "王〔U+E000〕明"],
  ])("loses no character %s", async (_, name, shown) => {
    expect((await printed({ ...caseForm, name })).text).toContain(shown);
  });

  it("wraps a remark that needs several fonts within its box", async () => {
    const { text, pages } = await printed({ ...caseForm, remark: "請改印王𠮷明。Ʉlʉ Kawlo\n".repeat(20) });
    expect(pages).toBe(1);
    expect(text.split("王𠮷明").length - 1).toBe(20);
  });

  it("stays on one page and whole, however much was written", async () => {
    const remark = "請改印新的姓名。\r\n".repeat(40);
    const { text, pages } = await printed({ ...caseForm, remark, reasonText: "毀".repeat(200) });
    expect(pages).toBe(1);
    expect(text.split("請改印新的姓名。").length - 1).toBe(40);
    expect(text).toContain("毀".repeat(200));
    expect(text).not.toContain("U+");
  });
});
