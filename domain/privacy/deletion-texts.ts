import { hotline } from "../facts.ts";
import type { Localized } from "../language.ts";

/** What asking to delete means, before and after. */
export const deletionTexts = {
  nothingOpen: {
    zh: "刪除後會登出，LINE 帳號和這裡的資料不再相連；法律要求保存的部分會保存到期滿。刪除後無法復原。",
    en: "You are signed out and your LINE account is no longer connected to anything here. What the law keeps stays until its period ends. This cannot be undone.",
  },
  openCases: {
    zh: "進行中的申請不會因此停止，資料保留到申請結束，之後自動刪除；其它資料立刻刪除，並且登出。",
    en: "Applications under way go on and keep their data until they are over; the rest of the deletion follows by itself. Everything else goes at once and you are signed out.",
  },
  finished: {
    zh: `已刪除可以刪除的資料。依法保存的部分期滿會自動刪除，有疑問請撥 ${hotline.display}。`,
    en: `What could be deleted is deleted. What the law keeps goes by itself when its period ends. Questions: ${hotline.display}.`,
  },
  begun: {
    zh: `已收到刪除要求，可以先刪的都刪除了。進行中的申請和通知結束後，其餘資料會自動刪除。有疑問請撥 ${hotline.display}。`,
    en: `We have your request and deleted what could go at once. The rest follows by itself when your applications are over and you were told so. Questions: ${hotline.display}.`,
  },
} as const satisfies Record<string, Localized>;
