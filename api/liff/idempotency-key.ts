import type { Request } from "express";
import { DomainError } from "#domain/errors.ts";

/**
 * The header `Idempotency-Key`: 1 to 100 printable ASCII characters, chosen by the page once per submission.
 * @throws DomainError idempotency_key_required
 */
export function idempotencyKeyOf(req: Request): string {
  const key = req.get("Idempotency-Key")?.trim() ?? "";
  if (!/^[!-~]{1,100}$/.test(key)) throw new DomainError("idempotency_key_required");
  return key;
}
