import { z } from "zod";
import { DomainError } from "#domain/errors.ts";

const MAX_AGE_SECONDS = 3600;
const Payload = z.object({ iat: z.number() });

/**
 * Refuses an ID token issued more than an hour ago, whatever expiry it claims. LINE has vouched for the token
 * before; its times are of the real world, so a demo clock that was moved has no say here.
 * @throws DomainError token_expired
 */
export function refuseOldToken(idToken: string): void {
  const issuedAt = issuedAtOf(idToken);
  if (issuedAt !== undefined && Date.now() / 1000 - issuedAt > MAX_AGE_SECONDS) {
    throw new DomainError("token_expired");
  }
}

function issuedAtOf(idToken: string): number | undefined {
  try {
    const payload: unknown = JSON.parse(Buffer.from(idToken.split(".")[1] ?? "", "base64url").toString());
    return Payload.safeParse(payload).data?.iat;
  } catch {
    return undefined;
  }
}
