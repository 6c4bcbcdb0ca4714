import { z } from "zod";
import { DomainError } from "#domain/errors.ts";
import type { Deps } from "../ports/deps.ts";
import type { Staff } from "../rows/staff/staff.ts";
import { ofDesk, recordLook } from "./desk.ts";
import { type Matter, matterInclude, matterOf } from "./matter.ts";

/**
 * The numbers under which a student can be called, in clear; each look is kept in the trail.
 * @throws DomainError not_found when there is no such talk here, or she gave no number
 */
export async function callNumbers(
  deps: Pick<Deps, "db" | "now" | "seal">,
  staff: Staff,
  id: string,
): Promise<Matter["phones"]> {
  const known = z.uuid().safeParse(id).success;
  const row = known
    ? await deps.db.handOff.findFirst({
        where: { id, ...ofDesk(staff), endedAt: null },
        include: matterInclude,
      })
    : null;
  const matter = row && (await matterOf(deps, row));
  if (!matter || matter.phones.length === 0) throw new DomainError("not_found");
  await recordLook(deps, staff, { what: "phone", subject: id, details: { serial: matter.serial } });
  return matter.phones;
}
