import { ageOfMajority, website } from "#domain/facts.ts";
import { documentWords, terms } from "#domain/glossary.ts";
import type { PersonalDataNotice } from "#usecases/ports/form-printer.ts";
import type { Pen } from "../printing/pen.ts";
import { consentChoices, noticeEdition, noticeItems } from "./personal-data-texts.ts";
import { accent, drawFoot, drawHead, drawHeading, left, width } from "./sheet.ts";
import { drawSignatures, signedOn } from "./signatures.ts";
import { drawTable } from "./table.ts";
import { drawTickBoxes } from "./tick-box.ts";

/** 個人資料處理通知函: what Art. 8 asks to tell, and the consent to tick (R75). */
export function drawPersonalDataNotice(pen: Pen, { applicant, printedAt }: PersonalDataNotice): void {
  let y = drawHead(
    pen,
    documentWords["personal-data-notice"].zh,
    `依個人資料保護法第 8 條告知；詳細內容載於 ${website.display}`,
  );
  y = drawItems(pen, drawHeading(pen, "一、告知事項", y)) + 3;
  y = drawChoice(pen, drawHeading(pen, "二、您的選擇", y, "請擇一勾選")) + 6;
  y = drawHeading(pen, "三、持卡人資料與簽章", y, "請以正楷填寫");
  const rows = [
    [{ label: terms.school.zh, value: applicant.schoolName, hint: "請寫學校全名", span: 12 }],
    [
      { label: "學號", value: applicant.studentNo, span: 6 },
      { label: "姓名", value: applicant.name, span: 6 },
    ],
  ];
  y = drawTable(pen, rows, y) + 4;
  const signatures = [
    { label: "持卡人簽章", hint: signedOn },
    {
      label: `${terms.guardian.zh}簽章（持卡人未滿 ${ageOfMajority} 歲者）`,
      hint: `關係：　　　　${signedOn}`,
    },
  ];
  drawSignatures(pen, signatures, y, 34);
  drawFoot(pen, printedAt, `版本 ${noticeEdition}　`);
}

function drawItems(pen: Pen, top: number): number {
  return noticeItems.reduce((y, [title, text], index) => {
    const name = pen.paragraph(
      `${index + 1}. ${title}`,
      { x: left, y, width },
      { size: 10.5, weight: "bold" },
    );
    return pen.paragraph(text, { x: left + 5, y: name, width: width - 5 }, { size: 10.5 }) + 2.4;
  }, top);
}

function drawChoice(pen: Pen, top: number): number {
  const style = { size: 11.5, weight: "bold" } as const;
  const boxes = [
    { text: consentChoices.yes, style },
    { text: consentChoices.no, style },
  ];
  const below = drawTickBoxes(pen, boxes, { x: left + 5, y: top + 4, width: width - 10 });
  pen.rect({ x: left, y: top, width, height: below - top + 2 }, { stroke: accent, line: 0.5 });
  return below + 2;
}
