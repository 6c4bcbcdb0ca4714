import { randomBytes } from "node:crypto";
import { rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { personalDataSeal } from "#adapters/personal-data-seal.ts";
import { photoProcessor } from "#adapters/photo-processor/index.ts";
import { diskPhotoStorage } from "#adapters/photo-storage/index.ts";
import type { PrismaClient } from "#prisma/generated/client.ts";
import type { Deps } from "#usecases/ports/deps.ts";
import type { Settings } from "#usecases/ports/settings.ts";

/** Noon of a Sunday in Taipei. */
const START = Date.parse("2026-11-22T12:00:00+08:00");

export const testSettings: Settings = {
  publicUrl: "https://card.example.tw",
  liffUrl: "https://liff.line.me/1234567890-abcdefgh",
  barcode: { collectionCode: "63E", segment3Prefix: "5437", deadline: "due" },
  virtualAccountPrefix: "710600",
  reviveLatePayments: true,
  secondFactorRoles: [],
  returnLinePaySurplus: false,
  paper: { postFee: 15, oldCardAddress: "郵寄地址請洽一卡通客服專線 (07)791-2000" },
};

export interface TestDeps extends Deps {
  /** Moves the clock, which stands still otherwise. */
  advance(milliseconds: number): void;
}

/** Real adapters on a test's own database; nothing outside is reachable unless a test passes it in. */
export async function testDeps(db: PrismaClient, overrides: Partial<Deps> = {}): Promise<TestDeps> {
  let time = START;
  const photoDirectory = path.join(tmpdir(), `photos-${randomBytes(6).toString("hex")}`);
  process.once("exit", () => rmSync(photoDirectory, { recursive: true, force: true }));
  return {
    db,
    now: () => new Date(time),
    advance: (milliseconds) => {
      time += milliseconds;
    },
    seal: personalDataSeal([{ id: "k1", key: randomBytes(32) }]),
    photos: diskPhotoStorage(photoDirectory),
    photoProcessor: photoProcessor(),
    billPrinter: {
      pdf: () => Promise.reject(new Error("this test prints no bill")),
      picture: () => Promise.reject(new Error("this test draws no picture")),
      svg: () => {
        throw new Error("this test draws no barcode");
      },
    },
    documentPrinter: { pdf: () => Promise.reject(new Error("this test prints no document")) },
    formPrinter: { pdf: () => Promise.reject(new Error("this test prints no form")) },
    linePay: undefined,
    settings: testSettings,
    ...overrides,
  };
}
