import { lostWords, reportedWords } from "../card-words.ts";
import { lost } from "../choices.ts";
import { exactly, type Meaning, means } from "../meaning.ts";
import { first, yes } from "../short-words.ts";

/** How the loss was reported before. */
export const needsLossReport: readonly Meaning[] = [
  means({ type: "reportedElsewhere" }, "其它方式", "其他方式", "電話掛失", "another way"),
  means({ type: "reportedElsewhere" }, ...reportedWords),
  means(lost, ...lostWords),
  exactly(lost, "掛失", ...yes, ...first),
];
