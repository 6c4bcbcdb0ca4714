import { collectingBank, storeFee, stores } from "#domain/facts.ts";
import { money } from "#domain/money/money.ts";
import type { PrintableBill } from "#usecases/ports/bill-printer.ts";
import type { Pen } from "../printing/pen.ts";

/** 繳款方式: the three ways to pay a paper bill (R50–R52, R61). LINE Pay is offered on the screen only. */
export function drawMethods(pen: Pen, bill: PrintableBill, x: number, y: number, width: number): void {
  pen.text("繳款方式", { x, y, width, height: 6 }, { size: 11, weight: "bold", role: "H2" });
  let top = y + 8;
  methods(bill).forEach(([name, text], index) => {
    pen.paragraph(`${index + 1}.`, { x, y: top, width: 6 }, { size: 9.5, weight: "bold" });
    const below = pen.paragraph(name, { x: x + 6, y: top, width: width - 6 }, { size: 9.5, weight: "bold" });
    top = pen.paragraph(text, { x: x + 6, y: below + 0.4, width: width - 6 }, { size: 9.5 }) + 2.2;
  });
}

function methods({ amount, virtualAccount }: PrintableBill): [name: string, text: string][] {
  return [
    [
      "便利商店繳款",
      `請持本單至 ${stores.zh} 任一門市繳費。超商將另外收取代收手續費 ${money(storeFee)}，不含在繳費金額內。`,
    ],
    [
      "自動櫃員機（ATM）、網路 ATM 轉帳",
      `轉入銀行：${collectingBank.code}（${collectingBank.name.zh}）　轉帳帳號：${virtualAccount}　轉入金額：${money(amount)}。` +
        "帳號限本單使用，金額須完全相符；手續費依各行庫規定計收。",
    ],
    [
      "網路銀行繳款",
      `依各家銀行網路繳費方式辦理：銀行代碼 ${collectingBank.code}、帳號 ${virtualAccount}、金額 ${money(amount)}。`,
    ],
  ];
}
