/** What a student is told about a case without having asked. */
export const noticeKinds = [
  "caseSubmitted",
  "casePaid",
  "caseApproved",
  "caseReturned",
  "caseClosed",
  "wrongAmount",
  "caseBound",
] as const;

export type NoticeKind = (typeof noticeKinds)[number];
