import { hotline, leastPhotoEdge, mostPhotoMegabytes } from "#domain/facts.ts";
import type { PhotoTexts } from "./photo-zh-TW.ts";

/** Words around photos sent in the chat, in English. */
export const photoEn: PhotoTexts = {
  taken: {
    title: "Got your photo",
    draft: "It is in your application. Tap below to see it and crop it if needed.",
    case: "One more step: tap below to check it and send it in.",
    several: "You sent several at once and only one is used. To use another, send it alone.",
    see: "See and crop",
    send: "Check and send",
  },
  refused: {
    tooLarge: `The photo is too large and was not taken. Please send one under ${mostPhotoMegabytes} MB, or a screenshot of it.`,
    tooSmall: `The photo is too small to print sharply and was not taken. Please send the original (short side of ${leastPhotoEdge} pixels or more).`,
    tooNarrow:
      "The photo is too long and narrow (a panorama, for example) to print sharply and was not taken. Please send one of usual proportions.",
    unreadable: "This photo cannot be opened and was not taken. Please take another one or choose another.",
    wrongType: "Only JPG and PNG photos work, so this one was not taken. Please send a screenshot of it.",
    gone: "This photo was taken back or has expired. Please send it again.",
    external: "This photo is not on LINE, so I cannot take it. Please send it from your camera or album.",
    unreachable:
      "LINE did not hand over the photo just now. Please send it again in a moment, or upload it on the form page.",
  },
  notTaken: {
    consentMissing:
      "I cannot take a photo yet: please read the notices and choose “I agree” first. This photo was not kept; send it again afterwards.",
    notNeeded:
      "Thanks for the photo. Nothing of yours needs one at the moment, so it was not kept. For a new card tap “Apply”.",
  },
  unsaid: {
    photoUnsent:
      "The photo that you took back is deleted and no longer in your application. If one is needed, please send another.",
    backFromPerson: "You are with me, the bot, again. Tap “Human” whenever you need a person.",
    photoKept: `The photo that you took back was already sent with your application and is kept until the card is made. To change it, ask your school office or call ${hotline.display}.`,
  },
  camera: "Take a photo",
  album: "Choose a photo",
};
