import { formatDay } from "#domain/calendar.ts";
import { reissueReasonCodes } from "#domain/codes.ts";
import { cardSize, companyName } from "#domain/facts.ts";
import { categoryWords, documentWords, reissueReasonWords, terms } from "#domain/glossary.ts";
import { money } from "#domain/money/money.ts";
import type { CaseForm } from "#usecases/ports/form-printer.ts";
import type { Pen } from "../printing/pen.ts";
import { drawOfficeUse } from "./office-use.ts";
import { drawQrCode } from "./qr-code.ts";
import { drawFoot, drawHead, drawHeading, grid, left, right, width } from "./sheet.ts";
import { drawSignatures, signedOn } from "./signatures.ts";
import { drawTable } from "./table.ts";
import { drawTickBox } from "./tick-box.ts";

const qrSide = 20;

/** 票卡處理申請單 of an online case: goes to the card company together with the old card (R36, R103). */
export function drawCaseForm(pen: Pen, form: CaseForm): void {
  let y = drawHead(
    pen,
    documentWords.application.zh,
    `數位學生證${categoryWords.REISSUE.zh}・線上${terms.serial.zh} ${form.serial}`,
  );
  drawQrCode(pen, form.serial, { x: right - qrSide, y: 11, width: qrSide });
  y = drawApplicant(pen, form, y) + 5;
  y = drawReason(pen, form, y) + 5;
  y = drawOldCard(pen, form, y) + 5;
  const signatures = [
    { label: "申請人簽章", hint: signedOn },
    { label: "學校承辦單位核章", hint: signedOn },
  ];
  y = drawSignatures(pen, signatures, y, 34) + 5;
  drawOfficeUse(pen, y);
  drawFoot(pen, form.printedAt, `${form.serial}　`);
}

function drawApplicant(pen: Pen, form: CaseForm, top: number): number {
  const table = drawHeading(pen, "一、申請資料", top);
  const { serial, school, studentNo, name, maskedIdNumber, submittedOn, paidOn, amountDue, status } = form;
  const rows = [
    [
      { label: terms.serial.zh, value: serial, span: 6 },
      { label: terms.submittedAt.zh, value: formatDay(submittedOn), span: 6 },
    ],
    [{ label: terms.school.zh, value: `${school.name}（${school.code}）`, span: 12 }],
    [
      { label: "學號", value: studentNo, span: 6 },
      { label: "姓名", value: name, span: 6 },
    ],
    [
      { label: "身分證號", value: maskedIdNumber, span: 6 },
      { label: terms.amountDue.zh, value: money(amountDue), span: 6 },
    ],
    [
      { label: terms.paidAt.zh, value: paidOn ? formatDay(paidOn) : terms.notPaid.zh, span: 4 },
      { label: terms.status.zh, value: status, span: 8 },
    ],
  ];
  return drawTable(pen, rows, table);
}

function drawReason(pen: Pen, { reason, reasonText, remark }: CaseForm, top: number): number {
  const table = drawHeading(pen, `二、${terms.category.zh}：${categoryWords.REISSUE.zh}`, top);
  const each = width / 3;
  reissueReasonCodes.forEach((key, index) => {
    const box = { text: reissueReasonWords[key].zh, ticked: key === reason, width: each };
    drawTickBox(pen, box, { x: left + index * each, y: table });
  });
  const rows = [
    [{ label: "原因說明", value: reasonText, span: 12 }],
    [{ label: "備註", value: remark, span: 12 }],
  ];
  return drawTable(pen, rows, table + 7.5);
}

function drawOldCard(pen: Pen, form: CaseForm, top: number): number {
  const y = drawHeading(pen, "三、原學生證（舊卡）", top, "舊卡須連同本單寄回，未收到舊卡無法製作新卡");
  const frame = { x: left, y, ...cardSize };
  pen.rect(frame, { stroke: "#999" });
  pen.text(
    "請將舊卡以膠帶固定於此框內",
    { ...frame, height: cardSize.height - 6 },
    {
      size: 11,
      align: "center",
      color: "#666",
    },
  );
  pen.text(
    "實際卡片大小，列印請選「實際大小（100%）」",
    { ...frame, y: y + 30, height: 8 },
    {
      size: 8,
      align: "center",
      color: "#888",
    },
  );
  drawAddress(pen, form, { x: left + cardSize.width + 6, y, width: width - cardSize.width - 6 });
  return y + cardSize.height;
}

function drawAddress(
  pen: Pen,
  { oldCardAddress, school, serial }: CaseForm,
  { x, y, width: wide }: { x: number; y: number; width: number },
): void {
  pen.rect({ x, y, width: wide, height: cardSize.height }, { stroke: grid });
  const inner = { x: x + 4, width: wide - 8 };
  let line = pen.paragraph("收件人", { ...inner, y: y + 3 }, { size: 8.5, color: "#555" });
  line = pen.paragraph(`${companyName.zh}　收`, { ...inner, y: line + 0.5 }, { size: 12, weight: "bold" });
  line = pen.paragraph(oldCardAddress, { ...inner, y: line + 1 }, { size: 10 });
  line = pen.paragraph("寄件人", { ...inner, y: line + 3 }, { size: 8.5, color: "#555" });
  line = pen.paragraph(school.name, { ...inner, y: line + 0.5 }, { size: 10.5 });
  pen.paragraph(
    `內附：${documentWords.application.zh}、${terms.oldCard.zh} 1 張\n${serial}`,
    { ...inner, y: line + 3 },
    { size: 9 },
  );
}
