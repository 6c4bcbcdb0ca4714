import { randomUUID } from "node:crypto";
import type { TestDeps } from "#test/factories/deps.ts";
import { aLineUserId } from "#test/factories/student.ts";
import { answerHandOff } from "#usecases/hand-off/answer-hand-off.ts";
import { keepWords } from "#usecases/hand-off/keep-words.ts";
import { requestHandOff } from "#usecases/hand-off/request-hand-off.ts";
import type { Staff } from "#usecases/rows/staff/staff.ts";
import { createStaffAccount } from "#usecases/staff/create-staff-account.ts";

/** Somebody at the desk of a school, or at that of iPASS. */
export async function deskPerson(deps: TestDeps, schoolCode: string | null): Promise<Staff> {
  const role = schoolCode ? "clerk" : "operator";
  const username = `desk-${randomUUID().slice(0, 8)}`;
  const id = await createStaffAccount(deps, {
    ...{ username, role, password: "correct horse" },
    ...(schoolCode && { schoolCode }),
  });
  return { id, username, role, schoolCode };
}

/** A student who talks with a desk, without the chat around it. */
export class TalkingStudent {
  readonly lineUserId = aLineUserId();
  studentId = "";
  private readonly deps: TestDeps;

  constructor(deps: TestDeps) {
    this.deps = deps;
  }

  async asks() {
    const wish = { lineUserId: this.lineUserId, state: "idle", category: undefined };
    const handOff = await requestHandOff(this.deps, wish);
    this.studentId = handOff.studentId;
    return handOff;
  }

  /** @returns whether a person has the word, so that the words were kept */
  writes(text: string, eventId = randomUUID()): Promise<boolean> {
    const { lineUserId, studentId } = this;
    return keepWords(this.deps, {
      lineUserId,
      studentId,
      text,
      eventId,
      lineMessageId: null,
      reply: undefined,
    });
  }
}

export const answers = (deps: TestDeps, staff: Staff, id: string, text: string, ends = false) =>
  answerHandOff(deps, staff, id, { messageId: randomUUID(), text, ends });
