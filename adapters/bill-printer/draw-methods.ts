import { collectingBank, storeFee, stores } from "#domain/facts.ts";
import { money } from "#domain/money/money.ts";
import type { PrintableBill } from "#usecases/ports/bill-printer.ts";
import type { Box } from "../printing/pen.ts";
import type { LayerPen } from "../printing/stamp/layer.ts";

type Place = Omit<Box, "height">;

/** A way to pay, the lines that its text may take, and the text, or what makes it for a bill. */
interface Method {
  name: string;
  lines: number;
  text: string | ((bill: PrintableBill) => string);
}

/** 繳款方式: the three ways to pay a paper bill (R50–R52, R61). LINE Pay is offered on the screen only. */
const methods: Method[] = [
  {
    name: "便利超商繳款",
    lines: 1,
    text: `請持本單至 ${stores.zh} 繳費；超商另收手續費 ${money(storeFee)}。`,
  },
  {
    name: "ATM、網路 ATM 轉帳",
    lines: 2,
    text: ({ virtualAccount, amount }) =>
      `轉入銀行：${collectingBank.code}（${collectingBank.name.zh}）　轉帳帳號：${virtualAccount}　轉入金額：${money(amount)}。` +
      "帳號限本單使用，金額須相符；手續費依各銀行規定。",
  },
  {
    name: "網路銀行繳款",
    lines: 1,
    text: ({ virtualAccount, amount }) =>
      `依各家銀行方式轉帳：銀行 ${collectingBank.code}、帳號 ${virtualAccount}、金額 ${money(amount)}。`,
  },
];

const style = { size: 9.5, color: "#333" } as const;
const nameStyle = { size: 10.5 } as const;
const lineHeight = 5.4;

/** Heading, names and what they say to everybody. */
export function drawMethods(pen: LayerPen, { x, y, width }: Place): void {
  pen.text("繳款方式", { x, y, width, height: 6 }, { size: 12, weight: "bold", role: "H2" });
  eachMethod(y, ({ name, text }, top, index) => {
    pen.paragraph(`${index + 1}. ${name}`, { x, y: top, width }, nameStyle);
    if (typeof text === "string") pen.paragraph(text, textBox({ x, y: top, width }), style);
  });
}

/** What they say to the holder of a bill. */
export function drawMethodData(pen: LayerPen, bill: PrintableBill, { x, y, width }: Place): void {
  eachMethod(y, ({ text }, top) => {
    if (typeof text === "function") pen.paragraph(text(bill), textBox({ x, y: top, width }), style);
  });
}

function textBox({ x, y, width }: Place): Place {
  return { x: x + 5, y: y + lineHeight + 0.4, width: width - 5 };
}

function eachMethod(y: number, draw: (method: Method, top: number, index: number) => void): void {
  let top = y + 8;
  methods.forEach((method, index) => {
    draw(method, top, index);
    top += lineHeight * (1 + method.lines) + 2.6;
  });
}
