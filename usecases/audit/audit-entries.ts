import type { AuditEntry } from "#prisma/generated/client.ts";
import type { Deps } from "../ports/deps.ts";

export interface AuditFilter {
  /** Exactly as recorded: a case serial, an account id. */
  subject?: string | undefined;
  actor?: string | undefined;
  action?: string | undefined;
  /** Only entries before this number. */
  before?: bigint | undefined;
  limit: number;
}

/** Entries of the trail, newest first. */
export function auditEntries(
  { db }: Pick<Deps, "db">,
  { subject, actor, action, before, limit }: AuditFilter,
): Promise<AuditEntry[]> {
  return db.auditEntry.findMany({
    where: {
      ...(subject !== undefined && { subject }),
      ...(actor !== undefined && { actor }),
      ...(action !== undefined && { action }),
      ...(before !== undefined && { seq: { lt: before } }),
    },
    orderBy: { seq: "desc" },
    take: limit,
  });
}
