import { type Day, endOfDay, toIso } from "#domain/calendar.ts";
import { DomainError } from "#domain/errors.ts";
import type { ApiDeps } from "../api-deps.ts";
import type { BillLink } from "../contracts/liff.ts";

/** What a link may open of a case. */
export type LinkedDocument = "bill" | "receipt" | "picture";

/** The token travels in the query, which is the part of an address that we do not log. */
export function documentLink(
  { signedLinks, settings }: Pick<ApiDeps, "signedLinks" | "settings">,
  document: LinkedDocument,
  serial: string,
): BillLink {
  const { token, expiresAt } = signedLinks.sign(`${document}:${serial}`);
  return {
    url: `${settings.publicUrl}/api/liff/${document}.pdf?token=${token}`,
    expiresAt: toIso(expiresAt),
  };
}

/**
 * Where LINE fetches the picture of a bill until the bill's last day is over. LINE takes pictures from https alone; elsewhere there is none.
 * @param dueDate a day in Asia/Taipei
 */
export function pictureAddress(
  { signedLinks, publicUrl }: Pick<ApiDeps, "signedLinks"> & { publicUrl: string },
  { serial, dueDate }: { serial: string; dueDate: Day },
): string | undefined {
  if (!publicUrl.startsWith("https:")) return undefined;
  const { token } = signedLinks.sign(`picture:${serial}`, endOfDay(dueDate));
  return `${publicUrl}/api/liff/bill.png?token=${token}`;
}

/**
 * @returns the serial of the case whose document a token opens
 * @throws DomainError link_expired for a token that opens none, or not any more
 */
export function documentBehind(
  { signedLinks }: Pick<ApiDeps, "signedLinks">,
  document: LinkedDocument,
  token: string,
): string {
  const subject = signedLinks.read(token);
  if (!subject?.startsWith(`${document}:`)) throw new DomainError("link_expired");
  return subject.slice(`${document}:`.length);
}
