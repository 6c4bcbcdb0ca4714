import { ageOfMajority, hotline as line } from "../../api/contracts/facts.ts";
import {
  categoryWords,
  idTypeWords,
  lostOptionWords,
  progressWords,
  reissueReasonWords,
  reviewWords,
  tableIn,
  terms,
} from "../../api/contracts/glossary.ts";
import { helpsIn, labelsIn } from "./field-texts.ts";
import type { Texts } from "./zh-tw.ts";

const hotline = `iPASS hotline ${line.display}`;

export const en: Texts = {
  brand: "Student card",
  navigation: "Main links",
  otherLanguage: "中文",
  hotline: `Need help? Call the ${hotline}.`,
  loading: "Loading…",
  slow: "Your connection is slow. Still loading, please wait…",
  offlineBar: {
    filling: "No connection. Saving goes on once you are online.",
    reading: "No connection. This page may be out of date.",
  },
  elsewhere: {
    title: "The form is open in another window",
    what: "Please go on there, or go on here instead. What was saved is the same in both.",
    takeOver: "Go on here",
  },
  openingPdf: "Preparing the file…",
  retry: "Try again",
  reload: "Reload",
  change: "Change",
  colon: ": ",
  bracketed: (words) => ` (${words})`,
  comma: ", ",
  optional: " (optional)",
  requestId: (id) => `Problem number: ${id}`,
  copyStates: { idle: "Copy", done: "Copied", failed: "Press and hold to copy" },
  failures: {
    title: "Cannot be shown",
    offline: "No connection. Please check your network and try again.",
    codeMissing:
      "This part did not load: the connection broke, or the page has just been renewed. Please reload; what you entered is kept.",
    unexpected: `Something went wrong on our side. What you entered is safe. Please try again later or call the ${hotline}.`,
  },
  notFound: {
    title: "This page does not exist",
    what: "The link may be incomplete. You can go on from “My applications”.",
  },
  boot: {
    starting: "Opening…",
    inBrowser: "Open in the browser",
    problems: {
      tokenExpired: {
        title: "You were logged out",
        what: "To protect your data, please close this page and open it again from the chat. What you entered is kept.",
        action: "Log in again",
      },
      clockWrong: {
        title: "Your phone's clock is wrong",
        what: "The date or time of this phone is too far off to log in. Please turn on automatic date and time in the settings and try again.",
        action: "Try again",
      },
      outsideLine: {
        title: "Please log in to LINE",
        what: "You opened this page outside LINE. Please log in so that we know it is you.",
        action: "Log in with LINE",
      },
      loginCancelled: {
        title: "You cancelled the login",
        what: "Without LINE's login we cannot know that it is you. To go on, please log in again.",
        action: "Log in again",
      },
      loginFailed: {
        title: "The login was not completed",
        what: "LINE did not complete this login. Please log in again; if that does not help, open this page from the chat.",
        action: "Log in again",
      },
      offline: {
        title: "No connection",
        what: "This page goes on by itself once you are online. What you entered is kept.",
        action: "Try again",
      },
      tooSlow: {
        title: "This takes too long",
        what: "Your connection may be unstable. Please try again, or close this page and open it again from the chat.",
        action: "Try again",
      },
      unexpected: {
        title: "Cannot open right now",
        what: "Something went wrong on our side. Please try again later.",
        action: "Try again",
      },
    },
  },
  consent: {
    title: "Please read before applying",
    effect: "I have read this and agree (tapping “I agree” counts as written consent).",
    agree: "I agree",
    reuse: "I agree; use my last application",
    fill: "I agree; fill in anew",
    openCase: (category, serial) =>
      `Your case “${category}” is still under way (${serial}). One card cannot have two cases.`,
    seeOpenCase: "See the open case",
    decline: "I do not agree; apply on paper",
  },
  apply: {
    title: "Your application",
    progress: (at, of) => `Step ${at} of ${of}`,
    back: "Back",
    next: "Next",
    toReview: "Next: check everything",
    step: (at) => `Step ${at}`,
    required: "Please fill this in.",
    choose: "Please choose one.",
    faults: (count) =>
      count === 1 ? "One thing needs your attention" : `${count} things need your attention`,
    faultyTitle: (title) => `To mend: ${title}`,
    notFilled: "not filled in yet",
    notChosen: "not chosen yet",
  },
  draft: {
    idle: "Saved automatically as you go",
    saving: "Saving…",
    saved: "Saved",
    failed: "Not saved. Please check your network.",
    retry: "Retry",
  },
  steps: {
    card: "Your card and what you need",
    school: "Your school",
    person: "About you",
    photo: "Photo for the new card",
    refund: "Refund",
  },
  fields: labelsIn("en"),
  helps: helpsIn("en"),
  terms: tableIn(terms, "en"),
  categories: tableIn(categoryWords, "en"),
  card: {
    lost: "It is gone",
    lostDetail: "Lost or stolen: report it",
    present: "I still have it",
    presentDetail: "Damaged, renamed or reported before: get a new one",
    categories: {
      LOSS_REISSUE: { label: lostOptionWords.NEW_CARD.en, detail: categoryWords.LOSS_REISSUE.en },
      LOSS_REFUND: { label: lostOptionWords.REFUND.en, detail: categoryWords.LOSS_REFUND.en },
      LOSS_ONLY: { label: lostOptionWords.NOTHING.en, detail: categoryWords.LOSS_ONLY.en },
    },
    reasons: {
      DAMAGED: { label: reissueReasonWords.DAMAGED.en, detail: "Broken, scratched or no longer read" },
      ALREADY_REPORTED: { label: reissueReasonWords.ALREADY_REPORTED.en, detail: "Now I want a new card" },
      OTHER: { label: reissueReasonWords.OTHER.en, detail: "A new name, for example" },
    },
    otherHint: "For example: my name has changed",
    sendBack:
      "Your old card and the printed form must be posted to iPASS. No card is made before they arrive.",
  },
  school: {
    hint: "Type its name, its short name or its code.",
    placeholder: "新莊高中, 雄中 or 533302",
    results: "Schools found",
    states: {
      empty: () => "",
      searching: () => "Searching…",
      found: (count) => `${count} found`,
      none: () => "No school found. Try another spelling, or pick it by county below.",
      failed: () => "The search failed. Please check your network and type again.",
    },
    notFoundYet: "Not found? Pick it by county",
    any: "Please choose",
  },
  person: {
    idTypes: tableIn(idTypeWords, "en"),
    idNumbers: { NATIONAL: "ID number", RESIDENT: "ARC number", PASSPORT: "Passport number" },
    idExamples: {
      NATIONAL: "Such as A123456789",
      RESIDENT: "The number on your ARC, such as A800000014",
      PASSPORT: "Only without an ARC; such as X12345678",
    },
  },
  guardian: {
    none: `Not needed: ${ageOfMajority} or older`,
    minor: `Under ${ageOfMajority}`,
    adult: `${ageOfMajority} or older`,
    bySchool: "At elementary and junior high school your parent or guardian's name and consent are needed.",
  },
  cases: {
    title: "My applications",
    none: "You have no applications yet.",
    apply: "New application",
    see: "See details",
    follow: "See how it goes",
    details: "Details",
    foundAgain: "Found your card?",
    again: "Apply again with this data",
    linked: "This case was sent from another account. You can look at it and pay, but not change it.",
    progress: tableIn(progressWords, "en"),
    review: tableIn(reviewWords, "en"),
  },
};
