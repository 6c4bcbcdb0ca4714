/** Everything a printed bill shows (R57–R62, R68–R70). */
export interface PrintableBill {
  serial: string;
  /** Masked already: 林○芯. */
  maskedName: string;
  amount: number;
  categoryLabel: string;
  /** `YYYY-MM-DD` in Asia/Taipei. */
  dueDate: string;
  virtualAccount: string;
  schoolName: string;
  /** Where the case stands, in one sentence. */
  status: string;
  barcodes: [string, string, string];
  printedAt: Date;
}

export interface BillPrinter {
  /** Two stubs on one A4 page for each, with vector Code 39 and embedded font subsets. @param bills at least one */
  pdf(bills: readonly PrintableBill[]): Promise<Buffer>;
  /** Amount, last day, barcodes and account as a PNG for the chat, `billPictureSize`; it names nobody. */
  picture(bill: PrintableBill): Promise<Buffer>;
  /** The three barcodes as one SVG at whole-module widths, black on white. */
  svg(barcodes: readonly string[]): string;
}
