import { fairClosing } from "#domain/desk-hours.ts";
import { DomainError } from "#domain/errors.ts";
import type { SpeakerEvent } from "#domain/hand-off/speaker.ts";
import type { HandOff, Prisma } from "#prisma/generated/client.ts";
import type { Deps } from "../ports/deps.ts";
import { appendAudit } from "../rows/audit/append-audit.ts";
import { changeSpeaker } from "../rows/hand-off/change-speaker.ts";
import { type Staff, staffActor } from "../rows/staff/staff.ts";
import { lockDeskHandOff } from "./desk.ts";

export type HandOffAction = "take" | "pass" | "done";

const events: Record<HandOffAction, SpeakerEvent> = { take: "taken", pass: "passedOn", done: "staffEnded" };

/**
 * Somebody takes a waiting student up, hands her on to iPASS, or gives her back to the bot. Doing it again changes nothing; what a
 * colleague took may be handed on and ended by anybody of the same desk.
 * @throws DomainError not_found, also for another desk's; stale_version when a colleague has taken it; forbidden for iPASS handing
 *   on; hand_off_over
 */
export async function steerHandOff(
  { db, now }: Pick<Deps, "db" | "now">,
  staff: Staff,
  id: string,
  action: HandOffAction,
): Promise<void> {
  await db.$transaction(async (tx) => {
    const handOff = await lockDeskHandOff(tx, staff, id);
    const at = now();
    const actor = staffActor(staff);
    if (action === "pass" && staff.schoolCode === null) throw new DomainError("forbidden");
    if (handOff.endedAt && action === "done") return;
    if (action === "take" && isMine(handOff, staff)) return;
    if (action === "take") refuseIfTaken(handOff, staff);
    const data = changes(at, actor)[action];
    await changeSpeaker(tx, handOff, { event: events[action], at, actor, data });
    await appendAudit(tx, { at, actor, action: `handOff.${action}`, subject: id });
  });
}

/** Who speaks to her: this person. */
function isMine({ takenAt, takenBy, endedAt }: HandOff, staff: Staff): boolean {
  return !endedAt && takenAt !== null && takenBy === staffActor(staff);
}

/** @throws DomainError stale_version when a colleague speaks to her */
export function refuseIfTaken(handOff: HandOff, staff: Staff): void {
  if (handOff.speaker === "staff" && !handOff.endedAt && !isMine(handOff, staff))
    throw new DomainError("stale_version");
}

function changes(at: Date, actor: string): Record<HandOffAction, Prisma.HandOffUncheckedUpdateInput> {
  return {
    take: { takenAt: at, takenBy: actor, dueAt: fairClosing(at) },
    pass: { schoolCode: null, takenAt: null, takenBy: null, dueAt: fairClosing(at) },
    done: {},
  };
}
