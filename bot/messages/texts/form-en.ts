import type { FormTexts } from "./form-zh-TW.ts";

/** The same in English. */
export const formEn: FormTexts = {
  title: "Your form is not sent yet",
  complete: "All filled in, not sent yet",
  body: "What you filled in is still there. Tap below to go on.",
  completeBody: "Please check it and send it; nothing starts before that.",
  held: "This card already has an application",
  heldBody:
    "This unsent form is not needed. “Cancel the application” deletes it and leaves what you have sent alone.",
  missing: "Missing",
  review: "Check and send",
  change: "Change something",
  goOn: "Go on filling in",
};
