import { toIso } from "#domain/calendar.ts";
import { DomainError } from "#domain/errors.ts";
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

/**
 * @returns the serial of the bill that a token opens
 * @throws DomainError link_expired for a token that opens none, or not any more
 */
export function billBehind({ signedLinks }: Pick<ApiDeps, "signedLinks">, token: string): string {
  const subject = signedLinks.read(token);
  if (!subject?.startsWith("bill:")) throw new DomainError("link_expired");
  return subject.slice("bill:".length);
}

const subjectOf = (serial: string) => `bill:${serial}`;
