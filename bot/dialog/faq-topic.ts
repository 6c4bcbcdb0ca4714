/** Questions that are answered at any time; words that ask them are in `vocabulary/`, the answers with the other texts. */
export const faqTopics = [
  "graduated",
  "liability",
  "stopWhen",
  "foundAgain",
  "cancelSent",
  "balance",
  "refund",
  "refundWhen",
  "refundBack",
  "surplus",
  "receipt",
  "howLong",
  "whereTo",
  "photo",
  "schoolFunctions",
  "passes",
  "newName",
  "othersHelp",
  "otherAccount",
  "unpaid",
  "otherWays",
  "privacy",
  "consent",
  "openQuery",
  "myData",
  "hotline",
] as const;

export type FaqTopic = (typeof faqTopics)[number];

/** What may be asked in the message that tells of a loss; `pay` is how to pay. */
export type Aside = "fees" | "pay" | FaqTopic;

/** Matters of iPASS that this service does not handle (R89). */
export const neighbours = [
  "ordinaryCard",
  "transactions",
  "onlineService",
  "branches",
  "generalFaq",
  "carbon",
] as const;

export type Neighbour = (typeof neighbours)[number];

/** Cards that are not the iPASS student card: of other companies, and iPASS cards that are no student's. */
export const otherIssuers = ["easyCard", "icash", "ordinaryIpass"] as const;

export type OtherIssuer = (typeof otherIssuers)[number];
