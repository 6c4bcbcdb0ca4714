import { documentWords } from "#domain/glossary.ts";
import type { PrintableForm } from "#usecases/ports/form-printer.ts";
import { pdfPage } from "../printing/pdf-page.ts";
import type { Pen } from "../printing/pen.ts";
import { drawCaseForm } from "./draw-case-form.ts";
import { drawGiroExample } from "./draw-giro-example.ts";
import { drawPaperApplication } from "./draw-paper-application.ts";
import { drawPersonalDataNotice } from "./draw-personal-data-notice.ts";

/** Any of the forms on one A4 page. */
export function drawForm(form: PrintableForm): Promise<Buffer> {
  const { title, draw } = pageOf(form);
  return pdfPage({ title, createdAt: form.printedAt }, draw);
}

function pageOf(form: PrintableForm): { title: string; draw: (pen: Pen) => void } {
  switch (form.kind) {
    case "application":
      return { title: documentWords.application.zh, draw: (pen) => drawPaperApplication(pen, form) };
    case "personalDataNotice":
      return {
        title: documentWords["personal-data-notice"].zh,
        draw: (pen) => drawPersonalDataNotice(pen, form),
      };
    case "giroExample":
      return { title: "郵政劃撥儲金存款單填寫範例", draw: (pen) => drawGiroExample(pen, form) };
    case "caseForm":
      return {
        title: `${documentWords.application.zh} ${form.serial}`,
        draw: (pen) => drawCaseForm(pen, form),
      };
  }
}
