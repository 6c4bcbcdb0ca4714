import type { messagingApi } from "@line/bot-sdk";
import type { MenuKind } from "#domain/case/menu-kind.ts";
import { postbackData } from "../dialog/postback.ts";

/** Pixels of the picture; LINE wants 800 to 2500 across and at least 1.45 times as wide as high. */
export const MENU_SIZE = { width: 2500, height: 843 };

export const menuKinds: readonly MenuKind[] = ["new", "open", "payment"];

export type MenuButton = "apply" | "bill" | "status" | "help";

interface MenuEntry {
  button: MenuButton;
  label: string;
  /** What the entry is for, in the picture. */
  hint: string;
}

export interface MenuArea extends MenuEntry {
  /** What she most likely wants now: first, wider, in colour. */
  first: boolean;
  /** Pixels from the left edge. */
  x: number;
  width: number;
}

const entries: Record<MenuButton, Omit<MenuEntry, "button">> = {
  apply: { label: "申請", hint: "掛失・補發・退費" },
  bill: { label: "繳費", hint: "繳費單・條碼" },
  status: { label: "進度", hint: "辦到哪一步" },
  help: { label: "說明", hint: "怎麼用・聯絡我們" },
};

/** 申請／繳費／進度／說明 (R1), in the order of what she most likely wants. */
const order: Record<MenuKind, readonly MenuButton[]> = {
  new: ["apply", "bill", "status", "help"],
  open: ["status", "bill", "apply", "help"],
  payment: ["bill", "status", "apply", "help"],
};

const WIDE = 940;

/** The entries of a menu, side by side. */
export function menuAreas(kind: MenuKind): MenuArea[] {
  const narrow = (MENU_SIZE.width - WIDE) / (order[kind].length - 1);
  return order[kind].map((button, index) => ({
    button,
    ...entries[button],
    first: index === 0,
    x: index === 0 ? 0 : WIDE + (index - 1) * narrow,
    width: index === 0 ? WIDE : narrow,
  }));
}

/** A menu without its picture. @param name tells one version from another */
export function menuRequest(kind: MenuKind, name: string): messagingApi.RichMenuRequest {
  return {
    size: MENU_SIZE,
    selected: true,
    name,
    chatBarText: "選單 Menu",
    areas: menuAreas(kind).map(({ button, label, x, width }) => ({
      bounds: { x, y: 0, width, height: MENU_SIZE.height },
      action: { type: "postback", label, data: postbackData(button, "-"), displayText: label },
    })),
  };
}
