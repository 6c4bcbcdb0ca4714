import { toIso } from "#domain/calendar.ts";
import type { ApiDeps } from "../api-deps.ts";
import type { BillLink } from "../contracts/liff.ts";

/** The token travels in the query, which is the part of an address that we do not log. */
export function billLink(
  { signedLinks, settings }: Pick<ApiDeps, "signedLinks" | "settings">,
  serial: string,
): BillLink {
  const { token, expiresAt } = signedLinks.sign(subjectOf(serial));
  return { url: `${settings.publicUrl}/api/liff/bill.pdf?token=${token}`, expiresAt: toIso(expiresAt) };
}

/** @returns the serial; undefined for a token that opens no bill, or not any more */
export function billBehind({ signedLinks }: Pick<ApiDeps, "signedLinks">, token: string): string | undefined {
  const subject = signedLinks.read(token);
  return subject?.startsWith("bill:") ? subject.slice("bill:".length) : undefined;
}

const subjectOf = (serial: string) => `bill:${serial}`;
