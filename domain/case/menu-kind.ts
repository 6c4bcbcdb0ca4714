import { type Language, languages } from "../codes.ts";
import { isOpen } from "./open-case.ts";
import type { Progress } from "./snapshot.ts";

/** Which rich menu a student sees: nothing under way, something under way, something to pay. */
export type MenuKind = "new" | "open" | "payment";

const menuKinds: readonly MenuKind[] = ["new", "open", "payment"];

/** One menu in one language. */
export type MenuKey = `${MenuKind}.${Language}`;

export const menuKey = (kind: MenuKind, language: Language): MenuKey => `${kind}.${language}`;

export const menuKeys: readonly MenuKey[] = menuKinds.flatMap((kind) =>
  languages.map((language) => menuKey(kind, language)),
);

/** What somebody sees of whom nothing is known yet. */
export const defaultMenu: MenuKey = "new.zh-TW";

/** @param cases those of the student; `payable` while a bill of it can be paid here */
export function menuKind(cases: readonly { progress: Progress; payable: boolean }[]): MenuKind {
  const open = cases.filter(isOpen);
  if (open.some(({ progress, payable }) => progress === "UNPAID" && payable)) return "payment";
  return open.length > 0 ? "open" : "new";
}
