import type { Language } from "#domain/language.ts";

/** A plain document: headings with labelled lines under them, over as many pages as they need. */
export interface PrintableDocument {
  title: string;
  /** In which it is read out. */
  language: Language;
  /** Under the title, small. */
  note: string;
  sections: { heading: string; rows: { label: string; value: string }[] }[];
  printedAt: Date;
}

export interface DocumentPrinter {
  /** A4, upright, text selectable. */
  pdf(document: PrintableDocument): Promise<Buffer>;
}
