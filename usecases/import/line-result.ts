import type { LineOutcome, ParkReason } from "#domain/codes.ts";
import type { NamedLine } from "./line-names.ts";

/** A row of `ImportLine` to be. */
export interface LineResult {
  no: number;
  outcome: LineOutcome;
  reason: ParkReason | null;
  receiptId: string | null;
  first: { fileId: string; no: number } | null;
  line: NamedLine["said"];
}
