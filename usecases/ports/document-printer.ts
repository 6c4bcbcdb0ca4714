/** A plain document: headings with labelled lines under them, over as many pages as they need. */
export interface PrintableDocument {
  title: string;
  /** Under the title, small. */
  note: string;
  sections: { heading: string; rows: { label: string; value: string }[] }[];
  printedAt: Date;
}

export interface DocumentPrinter {
  /** A4, upright, text selectable. */
  pdf(document: PrintableDocument): Promise<Buffer>;
}
