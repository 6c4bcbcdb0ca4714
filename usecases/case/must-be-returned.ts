import { awaitsFix } from "#domain/case/open-case.ts";
import { DomainError } from "#domain/errors.ts";
import type { CardCase } from "#prisma/generated/client.ts";

/**
 * Only a case that the school sent back can be mended, and only as it stands now.
 * @throws DomainError stale_version, illegal_transition
 */
export function mustBeReturned(
  cardCase: Pick<CardCase, "version" | "review" | "progress">,
  version: number | undefined,
): void {
  if (version !== undefined && version !== cardCase.version) throw new DomainError("stale_version");
  if (!awaitsFix(cardCase)) throw new DomainError("illegal_transition");
}
