import { describe, expect, it } from "vitest";
import * as codes from "#domain/codes.ts";
import * as stored from "#prisma/generated/enums.ts";

const pairs: [string, readonly string[], Record<string, string>][] = [
  ["Category", codes.categoryCodes, stored.Category],
  ["ReissueReason", codes.reissueReasonCodes, stored.ReissueReason],
  ["IdType", codes.idTypes, stored.IdType],
  ["PhotoMode", codes.photoModes, stored.PhotoMode],
  ["RefundMethod", codes.refundMethods, stored.RefundMethod],
  ["Review", codes.reviews, stored.Review],
  ["Progress", codes.progresses, stored.Progress],
  ["BillState", codes.billStates, stored.BillState],
  ["Channel", codes.channels, stored.Channel],
  ["ReceiptState", codes.receiptStates, stored.ReceiptState],
  ["StaffRole", codes.staffRoles, stored.StaffRole],
  ["CardOrderKind", codes.cardOrderKinds, stored.CardOrderKind],
];

describe("codes that the database keeps", () => {
  it.each(pairs)("%s are those of the rules, in their order", (_, ours, theirs) => {
    expect(Object.values(theirs)).toEqual(ours);
  });

  it("are all held against the rules, save those that never leave the database's own tables", () => {
    const internal = ["AttemptState", "NoticeState"];
    expect(Object.keys(stored).sort()).toEqual([...pairs.map(([name]) => name), ...internal].sort());
  });
});
