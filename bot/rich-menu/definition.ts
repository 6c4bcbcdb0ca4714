import type { messagingApi } from "@line/bot-sdk";
import { postbackData } from "../dialog/postback.ts";

/** Pixels of the picture; LINE wants 800 to 2500 across and at least 1.45 times as wide as high. */
export const MENU_SIZE = { width: 2500, height: 843 };

export type MenuButton = "apply" | "bill" | "status" | "help";

export interface MenuEntry {
  button: MenuButton;
  label: string;
  /** What the entry is for, in the picture. */
  hint: string;
}

/** 申請／繳費／進度／說明 (R1), side by side. */
export const menuEntries: readonly MenuEntry[] = [
  { button: "apply", label: "申請", hint: "掛失・補發・退費" },
  { button: "bill", label: "繳費", hint: "繳費單・條碼" },
  { button: "status", label: "進度", hint: "辦到哪一步" },
  { button: "help", label: "說明", hint: "怎麼用・聯絡我們" },
];

/** The menu without its picture. @param name tells one version from another */
export function menuRequest(name: string): messagingApi.RichMenuRequest {
  const width = Math.floor(MENU_SIZE.width / menuEntries.length);
  return {
    size: MENU_SIZE,
    selected: true,
    name,
    chatBarText: "選單 Menu",
    areas: menuEntries.map(({ button, label }, index) => ({
      bounds: { x: index * width, y: 0, width, height: MENU_SIZE.height },
      action: { type: "postback", label, data: postbackData(button, "-"), displayText: label },
    })),
  };
}
