import { giro, hotline } from "#domain/facts.ts";
import { documentWords } from "#domain/glossary.ts";
import { money } from "#domain/money/money.ts";
import type { GiroExample } from "#usecases/ports/form-printer.ts";
import type { Pen } from "../printing/pen.ts";
import { drawWatermark, formGreen, markOf } from "./giro-ink.ts";
import { slipHeight, slipWidth } from "./giro-layout.ts";
import { drawReceipt } from "./giro-receipt.ts";
import { drawSlip } from "./giro-slip.ts";
import { drawFoot, drawHead, drawHeading, left, right, width } from "./sheet.ts";

const margin = 4;

/** The giro slip as it has to look when it is filled in, and how to get there (R73–R78). */
export function drawGiroExample(pen: Pen, form: GiroExample): void {
  const subtitle = "本頁是範例，不能直接繳費。請到郵局索取空白劃撥單，照著藍字填寫。";
  let y = drawHead(pen, "郵政劃撥儲金存款單　填寫範例", subtitle) + 2;
  const frame = { x: left - margin, y, width: width + 2 * margin, height: slipHeight + 2 * margin };
  pen.rect(frame, { fill: "#fcfdfc" });
  drawWatermark(pen, frame);
  pen.rect(frame, { stroke: formGreen, line: 0.3 });
  const top = y + margin;
  drawSlip(pen, form.applicant, form.amounts.total, { x: left, y: top });
  const cut = left + slipWidth + 3;
  pen.line({ x: cut, y }, { x: cut, y: y + frame.height }, { color: formGreen, dash: true });
  drawReceipt(pen, { x: cut + 3, y: top, width: right - cut - 3, height: slipHeight });
  y = drawSteps(pen, drawHeading(pen, "填寫說明", y + frame.height + 6), howToFill(form)) + 3;
  drawSteps(pen, drawHeading(pen, "繳費之後", y), afterwards);
  drawFoot(pen, form.printedAt);
}

function howToFill({ amounts: { cardFee, postFee, total } }: GiroExample): string[] {
  return [
    `收款帳號：${giro.account}。`,
    `金額：${money(total)} ＝ 製卡費 ${money(cardFee)} ＋ 郵局手續費 ${money(postFee)}。數字靠右填寫。`,
    `收款戶名：${giro.payee}，須寫全名。`,
    "通訊欄：寫上學校、學號、姓名。沒寫就對不到帳，無法製作新卡。",
    "寄款人：勾選「他人存款」，填寫繳款人的姓名、地址、電話。",
  ];
}

const afterwards = [
  "保留郵局蓋章的收據，拍照或掃描。",
  `將${documentWords.application.zh}、劃撥收據、印製新卡所需之個人資料，寄到一卡通公司提供的電子信箱。信箱請洽客服專線 ${hotline.display}。`,
  "舊卡還在的話，請郵寄回一卡通公司。",
];

function drawSteps(pen: Pen, top: number, steps: readonly string[]): number {
  return steps.reduce((y, text, index) => {
    pen.paragraph(
      markOf(index + 1),
      { x: left, y, width: 6 },
      { size: 11, weight: "bold", color: "#c0392b" },
    );
    return pen.paragraph(text, { x: left + 6.5, y, width: width - 6.5 }, { size: 10.5 }) + 1.6;
  }, top);
}
