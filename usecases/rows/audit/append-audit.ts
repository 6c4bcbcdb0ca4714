import { createHash } from "node:crypto";
import type { Prisma } from "#prisma/generated/client.ts";
import type { Tx } from "../../ports/transaction.ts";

export interface AuditRecord {
  at: Date;
  /** `staff:<id>`, `student:<id>`, `system`, `command` (somebody at the server) or `unknown` */
  actor: string;
  /** What was done, as in `case.approve` or `case.view`. */
  action: string;
  /** Whom or what it touched: a case serial, an account id; never personal data. */
  subject: string;
  details?: Prisma.InputJsonObject;
}

/** Previous hash of the first entry. */
export const auditGenesis = "0".repeat(64);

/** Appends one entry to the hash-chained trail. Appends queue behind one lock, held until the transaction ends. */
export async function appendAudit(tx: Tx, record: AuditRecord) {
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtext('audit-trail'))`;
  const last = await tx.auditEntry.findFirst({ orderBy: { seq: "desc" }, select: { hash: true } });
  const previous = last?.hash ?? auditGenesis;
  const { at, actor, action, subject, details = {} } = record;
  await tx.auditEntry.create({
    data: {
      at,
      actor,
      action,
      subject,
      details,
      previous,
      hash: auditHash(previous, { ...record, details }),
    },
  });
}

/** Hex SHA-256 over the previous hash and the entry as canonical JSON: times as ISO 8601 UTC, keys sorted. */
export function auditHash(previous: string, { at, actor, action, subject, details }: AuditRecord): string {
  const canonical = JSON.stringify([
    previous,
    at.toISOString(),
    actor,
    action,
    subject,
    sorted(details ?? {}),
  ]);
  return createHash("sha256").update(canonical).digest("hex");
}

/** jsonb does not keep the order of keys. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  return Object.entries(value)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, child]) => [key, sorted(child)]);
}
