import type { PrismaClient } from "#prisma/generated/client.ts";
import type { BillPrinter } from "./bill-printer.ts";
import type { DocumentPrinter } from "./document-printer.ts";
import type { FormPrinter } from "./form-printer.ts";
import type { LinePay } from "./line-pay.ts";
import type { PersonalDataSeal } from "./personal-data-seal.ts";
import type { PhotoProcessor, PhotoStorage } from "./photos.ts";
import type { Settings } from "./settings.ts";

/** What use cases reach the world through. Built once by `main.ts`, or by a test. */
export interface Deps {
  db: PrismaClient;
  /** The service's clock; demo mode can move it. */
  now: () => Date;
  seal: PersonalDataSeal;
  photos: PhotoStorage;
  photoProcessor: PhotoProcessor;
  billPrinter: BillPrinter;
  formPrinter: FormPrinter;
  documentPrinter: DocumentPrinter;
  /** Absent when no LINE Pay channel is configured: its buttons are hidden. */
  linePay: LinePay | undefined;
  settings: Settings;
}
