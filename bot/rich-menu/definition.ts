import type { messagingApi } from "@line/bot-sdk";
import type { MenuKey, MenuKind } from "#domain/case/menu-kind.ts";
import { inLanguage, type Language, type Localized } from "#domain/language.ts";
import { postbackData } from "../dialog/postback.ts";

/** Pixels of the picture; LINE wants 800 to 2500 across and at least 1.45 times as wide as high. */
export const MENU_SIZE = { width: 2500, height: 843 };

export type MenuButton = "apply" | "bill" | "status" | "help";

export interface MenuArea {
  button: MenuButton;
  label: string;
  /** What the entry is for, in the picture. */
  hint: string;
  /** What she most likely wants now: first, wider, in colour. */
  first: boolean;
  /** Pixels from the left edge. */
  x: number;
  width: number;
}

/** Few words, so that they are written large: a phone shows the picture at about a seventh of its size. */
const entries: Record<MenuButton, { label: Localized; hint: Localized }> = {
  apply: { label: { zh: "申請", en: "Apply" }, hint: { zh: "掛失補發", en: "Lost card" } },
  bill: { label: { zh: "繳費", en: "Pay" }, hint: { zh: "繳費單", en: "Your bill" } },
  status: { label: { zh: "進度", en: "Status" }, hint: { zh: "辦到哪裡", en: "How far" } },
  help: { label: { zh: "說明", en: "Help" }, hint: { zh: "怎麼用", en: "Questions" } },
};

/** What the first entry says besides its name. */
const calls: Record<MenuKind, Localized> = {
  new: { zh: "掛失・補發・退費", en: "Lost or new card" },
  open: { zh: "有申請辦理中", en: "Under way" },
  payment: { zh: "有一筆待繳費", en: "One bill to pay" },
};

/** 申請／繳費／進度／說明 (R1), in the order of what she most likely wants. */
const order: Record<MenuKind, readonly MenuButton[]> = {
  new: ["apply", "bill", "status", "help"],
  open: ["status", "bill", "apply", "help"],
  payment: ["bill", "status", "apply", "help"],
};

const WIDE = 940;

export function partsOf(key: MenuKey): [kind: MenuKind, language: Language] {
  return key.split(".") as [MenuKind, Language];
}

/** The entries of a menu, side by side. */
export function menuAreas(key: MenuKey): MenuArea[] {
  const [kind, language] = partsOf(key);
  const narrow = (MENU_SIZE.width - WIDE) / (order[kind].length - 1);
  return order[kind].map((button, index) => ({
    button,
    label: inLanguage(entries[button].label, language),
    hint: inLanguage(index === 0 ? calls[kind] : entries[button].hint, language),
    first: index === 0,
    x: index === 0 ? 0 : WIDE + (index - 1) * narrow,
    width: index === 0 ? WIDE : narrow,
  }));
}

/** A menu without its picture. @param name tells one version from another */
export function menuRequest(key: MenuKey, name: string): messagingApi.RichMenuRequest {
  const [, language] = partsOf(key);
  return {
    size: MENU_SIZE,
    selected: true,
    name,
    chatBarText: language === "en" ? "Menu" : "選單",
    areas: menuAreas(key).map(({ button, label, x, width }) => ({
      bounds: { x, y: 0, width, height: MENU_SIZE.height },
      action: { type: "postback", label, data: postbackData(button, "-"), displayText: label },
    })),
  };
}
