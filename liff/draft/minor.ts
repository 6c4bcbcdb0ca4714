import type { Answers } from "./answers.ts";
import type { DraftView } from "./draft-store.ts";

/** She says that she is under age: from now on the service asks for her guardian. */
export const asMinor: Answers = { minor: true };

/** She takes it back, and with it what she told of her guardian. */
export const asAdult: Answers = { minor: false };

export const isMinor = ({ answers }: DraftView): boolean => answers.minor === true;
