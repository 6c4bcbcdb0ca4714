import { noticeKinds } from "../codes.ts";

// Apart from the codes: a list that is put together at run time would be carried by pages that never ask for it.

/** What she may find on her pages, and staff as 未送達: what is told of a case, and the answer of a desk. */
export const shownNoticeKinds = [...noticeKinds, "staffAnswer"] as const;
export type ShownNoticeKind = (typeof shownNoticeKinds)[number];
