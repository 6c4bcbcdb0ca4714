import { toIso } from "#domain/calendar.ts";
import type { HandOver as Row } from "#usecases/rows/cash/hand-over.ts";
import type { HandOver } from "./contracts/cash.ts";

export function presentHandOver({ handedAt, receivedAt, ...row }: Row): HandOver {
  return { ...row, handedAt: toIso(handedAt), receivedAt: receivedAt && toIso(receivedAt) };
}
