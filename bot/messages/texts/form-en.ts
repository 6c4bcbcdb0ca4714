import type { FormTexts } from "./form-zh-TW.ts";

/** The same in English. */
export const formEn: FormTexts = {
  title: "Your form is not sent yet",
  complete: "All filled in, not sent yet",
  body: "What you filled in is still there. Tap below to go on.",
  completeBody: "Please check it and send it; nothing starts before that.",
  missing: "Missing",
  review: "Check and send",
  change: "Change something",
  goOn: "Go on filling in",
};
