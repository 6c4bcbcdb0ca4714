import { exactly, type Meaning, means } from "../meaning.ts";
import { consentWords, first, no, second, yes } from "../short-words.ts";

/** Whether she agrees to the notices. */
export const readingNotices: readonly Meaning[] = [
  means({ type: "questionAsked", topic: "consent" }, ...consentWords),
  exactly(
    { type: "refused" },
    ...[
      "不同意",
      "我不同意",
      "不同意謝謝",
      "拒絕",
      "disagree",
      "i disagree",
      "i do not agree",
      "i dont agree",
    ],
    ...no,
    ...second,
  ),
  exactly(
    { type: "agreed" },
    "同意",
    "我同意",
    "同意了",
    "好我同意",
    "喔好我同意",
    "好喔我同意",
    "我同意謝謝",
    "ok i agree",
    "yes i agree",
    "我同意了",
    "agree",
    "i agree",
    ...yes,
    ...first,
  ),
];

/** After she declined them. */
export const declined: readonly Meaning[] = [
  means({ type: "questionAsked", topic: "consent" }, ...consentWords),
  exactly(
    { type: "agreed" },
    ...["同意", "我同意", "我改同意", "那我同意", "那我同意好了", "我同意好了", "好我同意", "還是同意好了"],
    ...["我還是同意", "我還是同意好了", "我改變心意了", "agree", "i agree", "ok i agree"],
  ),
  exactly(
    { type: "refused" },
    ...[
      "不同意",
      "我不同意",
      "我還是不要",
      "還是不要",
      "我還是不同意",
      "還是不同意",
      "disagree",
      "i disagree",
    ],
    ...no,
  ),
];
