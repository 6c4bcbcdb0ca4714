import { isMinorsLevel } from "../../api/contracts/form-fields.ts";
import type { DraftView } from "./draft-store.ts";

export const isMinor = ({ answers }: DraftView): boolean => answers.minor === true;

/** Her school is one of children only, so there is nothing to ask. */
export const isMinorBySchool = ({ draft }: DraftView): boolean => isMinorsLevel(draft.school?.level);
