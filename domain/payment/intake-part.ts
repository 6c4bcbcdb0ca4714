import { crc32 } from "node:zlib";
import { accountOf } from "./segment-two.ts";

/** Into how many parts the money that is taken in is shared out, so that as many batches go on at once. */
export const intakeParts = 2;

/** The part of an account, however it is padded; all money of an account, and what names none, keeps its order. */
export function intakePart(virtualAccount: string | null): number {
  return virtualAccount === null ? 0 : crc32(accountOf(virtualAccount)) % intakeParts;
}
