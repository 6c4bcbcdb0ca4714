import { type Meaning, means } from "../meaning.ts";

/** Her card has a case already, or is it another card? */
export const hasOpenCase: readonly Meaning[] = [
  means({ type: "anotherCard" }, "另一張", "別張", "不同張", "另外一張", "another card", "other card"),
];
