import { hex32, userIdOf } from "../ids.ts";

/** A message object as LINE writes it; the simulator keeps it whole and shows it. */
export type LineMessage = { type: string; [field: string]: unknown };

/** One line of a chat. `via` says how the bot sent it. */
type Entry = {
  id: string;
  from: "student" | "bot";
  at: number;
  via?: "reply" | "push";
  message: LineMessage;
};

export type Student = {
  userId: string;
  displayName: string;
  /** false before the first opening and after a block */
  friend: boolean;
  blocked: boolean;
  lastSpokeAt: number;
  richMenuId?: string;
  loadingUntil: number;
  entries: Entry[];
};

/** A new student; the same name gets the same id unless `fresh`. */
export function newStudent(displayName: string, { fresh = false } = {}): Student {
  const userId = fresh ? `U${hex32()}` : userIdOf(displayName);
  return { userId, displayName, friend: false, blocked: false, lastSpokeAt: 0, loadingUntil: 0, entries: [] };
}

const SEVEN_DAYS = 7 * 24 * 3600 * 1000;

/** Friends, and people who wrote in the last seven days, can be reached; a block ends both. */
export function isReachable(student: Student, now: number): boolean {
  return !student.blocked && (student.friend || now - student.lastSpokeAt < SEVEN_DAYS);
}
