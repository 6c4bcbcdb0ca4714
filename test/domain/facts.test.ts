import { expect, it } from "vitest";
import {
  billing,
  chequePostage,
  collectingBank,
  giro,
  hotline,
  liabilityHours,
  mostPhotoBytes,
  oldCardAddress,
  postFee,
  storeFee,
  website,
} from "#domain/facts.ts";

it("are those of the manual (docs/requirements.md)", () => {
  expect(hotline).toEqual({ display: "(07)791-2000", onBills: "07-7912000", url: "tel:+88677912000" });
  expect(giro).toEqual({ account: "42307808", payee: "一卡通票證股份有限公司", formNumber: "98-04-43-04" });
  expect([postFee, storeFee, chequePostage, liabilityHours]).toEqual([15, 12, 28, 3]);
  expect(collectingBank).toMatchObject({ code: "004", name: { zh: "臺灣銀行" } });
  expect(website).toEqual({ url: "https://www.i-pass.com.tw", display: "www.i-pass.com.tw" });
});

it("name the biller by its numbers on the bill (R63–R67)", () => {
  expect(billing).toEqual({
    collectionCode: "63E",
    segment3Prefix: "5437",
    neverExpires: "501231",
    virtualAccountPrefix: "710600",
  });
});

it("count a megabyte as 1,048,576 bytes", () => {
  expect(mostPhotoBytes).toBe(12 * 1_048_576);
});

it("send those who ask for the old card's address to the hotline", () => {
  expect(oldCardAddress).toContain(hotline.display);
});
