import type { AuditEntry, Prisma } from "#prisma/generated/client.ts";
import type { Deps } from "../ports/deps.ts";
import { auditGenesis, auditHash } from "../rows/audit/append-audit.ts";

const batch = 1000;

/** Outcome of recomputing the trail; `brokenAt` is the number of the first entry that does not fit. */
export type AuditVerdict =
  | { ok: true; entries: number; head: string }
  | { ok: false; entries: number; brokenAt: bigint };

/**
 * Recomputes every hash from the first entry on. An entry changed, removed from the middle, added or moved
 * breaks the chain; entries cut off its end show only to someone who noted an earlier `head`.
 */
export async function verifyAuditChain({ db }: Pick<Deps, "db">): Promise<AuditVerdict> {
  let entries = 0;
  let head = auditGenesis;
  for (let after = 0n; ; ) {
    const page = await db.auditEntry.findMany({
      where: { seq: { gt: after } },
      orderBy: { seq: "asc" },
      take: batch,
    });
    for (const entry of page) {
      if (!follows(entry, head)) return { ok: false, entries, brokenAt: entry.seq };
      head = entry.hash;
      after = entry.seq;
      entries += 1;
    }
    if (page.length < batch) return { ok: true, entries, head };
  }
}

function follows(entry: AuditEntry, head: string): boolean {
  const details = entry.details as Prisma.InputJsonObject;
  return entry.previous === head && entry.hash === auditHash(head, { ...entry, details });
}
