import type { PrismaClient } from "#prisma/generated/client.ts";

/**
 * Whether whoever asks could switch off what keeps the ledger append-only: the service's role should neither own the tables nor be superuser.
 * @returns undefined where all is well
 */
export async function rightsWarning(db: PrismaClient): Promise<string | undefined> {
  const [row] = await db.$queryRaw<{ role: string; superuser: boolean; owner: boolean }[]>`
    SELECT current_user AS role, r.rolsuper AS superuser, pg_has_role(current_user, c.relowner, 'USAGE') AS owner
    FROM pg_roles r, pg_class c WHERE r.rolname = current_user AND c.oid = '"LedgerEntry"'::regclass`;
  if (row?.superuser)
    return `the role ${row.role} is superuser and could switch off what keeps the ledger append-only`;
  return row?.owner ? `the role ${row.role} owns the ledger's tables and could edit them` : undefined;
}
