import { newCard, nothing, refund } from "../choices.ts";
import { exactly, type Meaning, means } from "../meaning.ts";
import { otherRefundWords } from "../sent-words.ts";

/** Another choice while the form is under way. */
export const fillingForm: readonly Meaning[] = [
  exactly(newCard, "補辦新卡", "new card"),
  exactly(refund, "只要退費", "refund only"),
  exactly(nothing, "只掛失", "report loss only"),
  means(newCard, "還是要補", "還是補", "改成補", "改補"),
  means(refund, "還是要退", "還是退", "改成退", "改退"),
  means(nothing, "還是只掛失", "改只掛失", "改成只掛失"),
  means({ type: "editAsked" }, ...otherRefundWords),
];
