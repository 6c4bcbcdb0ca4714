import { DomainError } from "#domain/errors.ts";
import type { Deps } from "../ports/deps.ts";
import { appendAudit } from "../rows/audit/append-audit.ts";
import { type SchoolStaff, staffActor } from "../rows/staff/staff.ts";
import { type RosterChoices, settleChoices, type WantedChoices } from "./choices.ts";
import { openImport, packed, rosterState, unpacked } from "./import-row.ts";
import type { RosterTable } from "./read-table.ts";

type UploadDeps = Pick<Deps, "db" | "now" | "seal">;

/** A list as somebody hands it in. */
export interface GivenRoster {
  name: string;
  bytes: Uint8Array;
}

/**
 * Keeps a list to be looked at; nothing is taken over yet.
 * @returns RosterImport.id
 * @throws DomainError roster_unreadable, roster_too_long, roster_empty
 */
export async function uploadRoster(
  { db, now, seal }: UploadDeps,
  staff: SchoolStaff,
  { name, bytes }: GivenRoster,
): Promise<string> {
  const { schoolCode } = staff;
  const { headers } = await rosterState(db, schoolCode);
  const { table, choices } = await settleChoices(bytes, {}, headers);
  if (!table.rows.some(({ index }) => index > choices.header)) throw new DomainError("roster_empty");
  const at = now();
  const by = staffActor(staff);
  const given = { name: name.slice(0, 200), bytes: bytes.length, contentSealed: packed(seal, bytes) };
  return db.$transaction(async (tx) => {
    const { id } = await tx.rosterImport.create({
      data: { schoolCode, ...given, choices: { ...choices }, uploadedAt: at, uploadedBy: by },
      select: { id: true },
    });
    const details = { format: table.format, bytes: bytes.length, rows: table.rows.length };
    await appendAudit(tx, { at, actor: by, action: "roster.upload", subject: id, details });
    return id;
  });
}

/**
 * Reads an upload in another way: encoding, sheet, header, columns, zeros in front. What is not said stays; another encoding or sheet has
 * its header looked for anew.
 * @throws DomainError not_found, roster_import_over, roster_unreadable, roster_too_long
 */
export async function chooseRoster(
  { db, now, seal }: UploadDeps,
  staff: SchoolStaff,
  id: string,
  wanted: WantedChoices,
): Promise<void> {
  const at = now();
  const actor = staffActor(staff);
  const { headers } = await rosterState(db, staff.schoolCode);
  await db.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM "RosterImport" WHERE id = ${id}::uuid FOR UPDATE`;
    const { contentSealed, choices: before } = await openImport(tx, staff, id);
    const anew = wanted.encoding !== undefined || wanted.sheet !== undefined;
    const base = before as WantedChoices;
    const { encoding, sheet, padTo } = base;
    const kept = anew ? { encoding, sheet, padTo } : base;
    const bytes = unpacked(seal, contentSealed);
    const { table, choices } = await settleChoices(bytes, { ...kept, ...wanted }, headers);
    requireColumns(table, choices);
    const data = { choices: { ...choices }, revision: { increment: 1 }, chosenAt: at, chosenBy: actor };
    await tx.rosterImport.update({ where: { id }, data });
    await appendAudit(tx, { at, actor, action: "roster.choose", subject: id, details: { ...wanted } });
  });
}

function requireColumns({ rows }: RosterTable, { columns }: RosterChoices): void {
  const width = Math.max(0, ...rows.map(({ cells }) => cells.length));
  if (Object.values(columns).some((at) => at >= width))
    throw new DomainError("validation_failed", { fields: { columns: "noSuchColumn" } });
}

/** Forgets an upload. Once more is harmless. @throws DomainError not_found */
export async function discardRoster({ db, now }: UploadDeps, staff: SchoolStaff, id: string): Promise<void> {
  const at = now();
  const actor = staffActor(staff);
  await db.$transaction(async (tx) => {
    const { count } = await tx.rosterImport.updateMany({
      where: { id, schoolCode: staff.schoolCode, contentSealed: { not: null } },
      data: { contentSealed: null, discardedAt: at, discardedBy: actor },
    });
    if (count === 1) return appendAudit(tx, { at, actor, action: "roster.discard", subject: id });
    const known = await tx.rosterImport.count({ where: { id, schoolCode: staff.schoolCode } });
    if (known === 0) throw new DomainError("not_found");
  });
}
