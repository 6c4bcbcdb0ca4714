import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createBillPrinter, type RunningBillPrinter } from "#adapters/bill-printer/index.ts";
import { billPictureSize } from "#domain/payment/bill-picture.ts";
import { checkPdf } from "#test/support/check-pdf.ts";
import { differs } from "#test/support/golden-picture.ts";
import { readCode39 } from "#test/support/read-barcodes.ts";
import { type ReadPdf, readPdf } from "#test/support/read-pdf.ts";
import { renderPdf } from "#test/support/render-pdf.ts";
import type { PrintableBill } from "#usecases/ports/bill-printer.ts";

const millimetre = 72 / 25.4;
const bill: PrintableBill = {
  serial: "SEQ000000125589",
  maskedName: "林○芯",
  amount: 300,
  categoryLabel: "掛失暨補發",
  dueDate: "2020-06-14",
  virtualAccount: "71060000000847",
  schoolName: "高雄市立新莊高級中學",
  status: "尚未繳費；掛失還沒生效，卡片還沒停用。",
  barcodes: ["50123163E", "7106000000084700", "543796000000300"],
  printedAt: new Date("2020-05-14T12:00:00+08:00"),
};

let printer: RunningBillPrinter;

beforeAll(() => {
  printer = createBillPrinter();
});
afterAll(() => printer.close());

async function printed(change: Partial<PrintableBill> = {}): Promise<ReadPdf & { text: string }> {
  const read = readPdf(await printer.pdf([{ ...bill, ...change }]));
  return { ...read, text: read.lines.join("\n") };
}

const times = (text: string, part: string) => text.split(part).length - 1;

describe("the printed bill", () => {
  it("is tagged, in the order of its drawing, with a language, a title and headings", async () => {
    const { source } = await printed();
    for (const part of ["/Marked true", "/Lang (zh-TW)", "/DisplayDocTitle true", "/StructTreeRoot"])
      expect(source).toContain(part);
    const roles = [...source.matchAll(/\/StructElem\/S\/(\w+)/g)].map(([, role]) => role);
    const count = (wanted: string) => roles.filter((role) => role === wanted).length;
    expect([count("Document"), count("H1"), count("Figure")]).toEqual([1, 2, 3]);
  });

  it("is read out line by line, each value after its label", async () => {
    const { spoken } = await printed();
    const from = spoken.indexOf("姓名");
    const values = [
      "姓名",
      "林○芯",
      "繳費金額",
      "NT$300",
      "便利超商收訖章",
      "消費說明",
      "掛失暨補發",
      "繳費期限",
    ];
    expect(spoken.slice(from, from + 8)).toEqual(values);
    expect(spoken.at(-2)).toBe("543796000000300");
  });

  it("passes for sound, and reads and looks the same to another reader", async () => {
    const pdf = await printer.pdf([bill]);
    expect(await checkPdf(pdf)).toBe(0);
    expect(pdf.length).toBeLessThan(25_000);
    const [page] = await renderPdf(pdf, 200);
    const words = page!.text.replaceAll(/\s/g, "");
    for (const line of readPdf(pdf).lines) expect(words).toContain(line.replaceAll(/\s/g, ""));
    expect(await readCode39(page!.picture)).toEqual(bill.barcodes);
  });

  it("looks as it did when somebody last looked", async () => {
    const [page] = await renderPdf(await printer.pdf([bill]));
    expect(await differs(page!.picture, "bill.png")).toBe(0);
  });

  it("prints many on one page each, with one font for all their names", async () => {
    const names = ["林○芯", "龔○驊", "𠮷○明"];
    const pdf = await printer.pdf(names.map((maskedName) => ({ ...bill, maskedName })));
    expect(await checkPdf(pdf)).toBe(0);
    const pages = await renderPdf(pdf, 200);
    expect(pages.map(({ text }, page) => times(text, names[page]!))).toEqual([2, 2, 2]);
    for (const { picture } of pages) expect(await readCode39(picture)).toEqual(bill.barcodes);
    expect(readPdf(pdf).fonts).toHaveLength(2);
  });

  it("has every field on both stubs", async () => {
    const { text, pages } = await printed();
    expect(pages).toBe(1);
    const both = [
      "姓名",
      "林○芯",
      "繳費金額",
      "便利超商收訖章",
      "消費說明",
      "掛失暨補發",
      "繳費期限",
      "2020/06/14",
    ];
    both.push("申請序號", "SEQ000000125589", "轉帳帳號", "71060000000847", "備註", "高雄市立新莊高級中學");
    both.push("一卡通票證公司客服專線：07-7912000", "數位學生證繳費單", "NT$300");
    for (const field of both) expect([field, times(text, field) >= 2]).toEqual([field, true]);
    for (const label of ["第一聯：繳款人收執聯", "第二聯：便利超商收執聯"])
      expect(times(text, label)).toBe(1);
  });

  it("names the three paper methods on the payer's stub, and no LINE Pay", async () => {
    const { text } = await printed();
    const flat = text.replaceAll("\n", "");
    for (const part of [
      "7-ELEVEN",
      "全家",
      "萊爾富",
      "OK",
      "NT$12",
      "004（臺灣銀行）",
      "轉入金額：NT$300",
      "網路 ATM",
    ])
      expect(flat).toContain(part);
    expect(flat).not.toContain("LINE");
  });

  it("carries barcodes at widths a till can read", async () => {
    const { rects, text } = await printed();
    const bars = rects.filter(({ height }) => height > 10 * millimetre && height < 12 * millimetre);
    for (const barcode of bill.barcodes) expect(text).toContain(barcode);
    const narrow = Math.min(...bars.map(({ width }) => width)) / millimetre;
    expect(narrow).toBeGreaterThanOrEqual(0.25);
    expect(narrow).toBeLessThanOrEqual(0.33);
    const tops = [...new Set(bars.map(({ y }) => y))].sort((a, b) => a - b);
    expect(
      Math.min(...tops.slice(1).map((top, index) => top - tops[index]! - bars[0]!.height)),
    ).toBeGreaterThan(8 * millimetre);
    expect(new Set(tops.map((top) => bars.find(({ y }) => y === top)!.x)).size).toBe(1);
  });

  it("embeds only the glyphs it needs", async () => {
    const { fonts } = await printed();
    expect(fonts).toHaveLength(2);
    for (const bytes of fonts) expect(bytes).toBeLessThan(200_000);
  });

  it.each([
    ["in the font beyond the first plane", "𰻝○堃", "𰻝○堃"],
    ["of the second plane", "𠮷○明", "𠮷○明"],
    ["of an extension that the main font lacks", "㜏○䶮", "㜏○䶮"],
    ["of an indigenous name", "Ʉ* ʼ*", "Ʉ* ʼ*"],
    ["that no font has", "\u{323AF}○明", "〔U+323AF〕○明"],
    ["of a school's private set", "\u{E000}○明", "〔U+E000〕○明"],
    ["with a variation selector", "葛\u{E0100}○明", "葛○明"],
  ])("loses no character %s", async (_, maskedName, shown) => {
    const pdf = await printer.pdf([{ ...bill, maskedName }]);
    expect(times(readPdf(pdf).lines.join("\n"), shown)).toBe(2);
    const [page] = await renderPdf(pdf);
    expect(times(page!.text, shown)).toBe(2);
  });

  it("fits a long name and a long school", async () => {
    const maskedName = `${"W".repeat(58)}○芯`;
    const schoolName = "國立高雄科技大學附屬高級工業職業學校進修部".repeat(2);
    const { text, pages } = await printed({ maskedName, schoolName });
    expect(pages).toBe(1);
    expect(times(text.replaceAll("\n", ""), maskedName)).toBe(2);
    expect(times(text.replaceAll("\n", ""), schoolName)).toBe(2);
  });
});

it("prints many at once, each its own", async () => {
  const serials = Array.from({ length: 8 }, (_, n) => `SEQ00000000000${n}`);
  const texts = await Promise.all(serials.map(async (serial) => (await printed({ serial })).text));
  for (const [n, text] of texts.entries()) expect(text).toContain(serials[n]);
});

it("draws a picture for the chat that a till can scan, of the size that its message says, and of nobody", async () => {
  const picture = await printer.picture(bill);
  const { width, height, format } = await sharp(picture).metadata();
  expect({ width, height, format }).toEqual({ ...billPictureSize, format: "png" });
  expect(picture.length).toBeLessThan(1_000_000);
  expect(await readCode39(picture)).toEqual(bill.barcodes);
  // As small as a chat shows it on a narrow phone with three pixels to a point.
  const shown = await sharp(picture).resize({ width: 780 }).png().toBuffer();
  expect(await readCode39(shown)).toEqual(bill.barcodes);
  expect(await printer.picture({ ...bill, maskedName: "王○明", schoolName: "" })).toEqual(picture);
});

it("draws the barcodes at whole pixels for a screen", async () => {
  const svg = printer.svg(bill.barcodes);
  expect(await readCode39(await sharp(Buffer.from(svg)).png().toBuffer())).toEqual(bill.barcodes);
  expect(svg).not.toMatch(/\d\.\d/);
});
