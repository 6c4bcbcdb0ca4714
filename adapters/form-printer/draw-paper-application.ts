import { ageOfMajority, giro } from "#domain/facts.ts";
import { categoryWords, documentWords, reissueReasonWords, terms } from "#domain/glossary.ts";
import { money } from "#domain/money/money.ts";
import type { PaperApplication } from "#usecases/ports/form-printer.ts";
import type { Pen } from "../printing/pen.ts";
import { drawOfficeUse } from "./office-use.ts";
import { drawFoot, drawHead, drawHeading, left, width } from "./sheet.ts";
import { drawSignatures, signedOn } from "./signatures.ts";
import { drawTable } from "./table.ts";
import { drawTickBoxes } from "./tick-box.ts";

const half = width / 2;

/** 票卡處理申請單 for those who gave no personal data: only a new card can be had (R71–R75). */
export function drawPaperApplication(pen: Pen, form: PaperApplication): void {
  let y = drawHead(
    pen,
    documentWords.application.zh,
    `數位學生證${categoryWords.REISSUE.zh}・紙本辦理（不提供個人資料）`,
  );
  y = drawApplicant(pen, form, y) + 5;
  y = drawWish(pen, y) + 3;
  y = drawFee(pen, form, y) + 5;
  y = drawEnclosures(pen, form, y) + 3;
  y = drawHeading(pen, "五、聲明與簽章", y);
  const statement =
    "本人不同意提供個人資料辦理記名，並了解：卡片遺失時無法掛失，也無法退還卡片餘額，只能申請補發新卡。";
  y = pen.paragraph(statement, { x: left, y, width }, { size: 10 }) + 2;
  const signatures = [
    { label: "申請人簽章", hint: signedOn },
    { label: `${terms.guardian.zh}簽章（申請人未滿 ${ageOfMajority} 歲者）`, hint: signedOn },
    { label: "學校承辦單位核章", hint: signedOn },
  ];
  y = drawSignatures(pen, signatures, y, 26) + 5;
  drawOfficeUse(pen, y);
  drawFoot(pen, form.printedAt);
}

function drawApplicant(pen: Pen, { applicant }: PaperApplication, top: number): number {
  const table = drawHeading(pen, "一、申請人", top, "請以正楷填寫");
  const rows = [
    [{ label: terms.school.zh, value: applicant.schoolName, hint: "請寫學校全名", span: 12 }],
    [
      { label: "學號", value: applicant.studentNo, span: 6 },
      { label: "姓名", value: applicant.name, span: 6 },
    ],
    [
      { label: "聯絡電話", value: "", hint: "僅供本次辦理聯繫", span: 6 },
      { label: terms.submittedAt.zh, value: "", hint: signedOn, span: 6 },
    ],
  ];
  return drawTable(pen, rows, table);
}

function drawWish(pen: Pen, top: number): number {
  const y = drawHeading(pen, `二、${terms.category.zh}：${categoryWords.REISSUE.zh}`, top, "請勾選");
  const column = { y, width: half - 4 };
  pen.paragraph("補發原因", { x: left, ...column }, { size: 10, weight: "bold" });
  // Who gave no data cannot have reported a loss (R72), so that reason is not offered.
  const reasons = [reissueReasonWords.DAMAGED, reissueReasonWords.OTHER].map(({ zh }) => ({ text: zh }));
  const lost = { text: "卡片遺失（未提供個資，無法掛失及退費）" };
  drawTickBoxes(pen, [lost, ...reasons], { x: left, y: y + 6, width: half - 4 });
  const x = left + half + 4;
  pen.paragraph("舊卡", { x, ...column }, { size: 10, weight: "bold" });
  const cards = [{ text: "尚在，隨申請一併寄回" }, { text: "已遺失" }];
  drawTickBoxes(pen, cards, { x, y: y + 6, width: half - 4 });
  pen.paragraph("備註（如更改姓名、學號）", { x, y: y + 20, width: half - 4 }, { size: 9, color: "#444" });
  pen.line({ x, y: y + 28 }, { x: left + width, y: y + 28 }, { color: "#777" });
  return y + 30;
}

function drawFee(pen: Pen, { amounts }: PaperApplication, top: number): number {
  const { cardFee, postFee, total } = amounts;
  const table = drawHeading(pen, "三、繳費（郵政劃撥）", top);
  const rows = [
    [
      { label: "劃撥帳號", value: giro.account, span: 5 },
      { label: "收款戶名", value: giro.payee, span: 7 },
    ],
    [
      { label: "金額", value: money(total), span: 5 },
      { label: "明細", value: `製卡費 ${money(cardFee)} ＋ 郵局手續費 ${money(postFee)}`, span: 7 },
    ],
  ];
  return drawTable(pen, rows, table);
}

function drawEnclosures(pen: Pen, { oldCardAddress }: PaperApplication, top: number): number {
  const y = drawHeading(pen, "四、隨附文件", top, "以電子郵件寄至一卡通公司提供的電子信箱，信箱請洽客服專線");
  const enclosures = [
    { text: "本申請單" },
    { text: "郵政劃撥收據（通訊欄須寫明學校、學號、姓名）" },
    { text: "印製新卡所需之個人資料" },
    { text: `舊卡（尚在者，以郵寄方式寄回）　${oldCardAddress}` },
    { text: `${documentWords["personal-data-notice"].zh}（日後要使用一卡通功能者，勾選同意後一併附上）` },
  ];
  return drawTickBoxes(pen, enclosures, { x: left, y, width });
}
