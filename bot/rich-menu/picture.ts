import type { MenuKind } from "#domain/case/menu-kind.ts";
import { MENU_SIZE, type MenuArea, type MenuButton, menuAreas } from "./definition.ts";

/** Drawn on a field of 100 by 100. */
const icons: Record<MenuButton, string> = {
  apply: '<rect x="10" y="22" width="80" height="56" rx="8"/><path d="M10 40h80M22 60h24"/>',
  bill: '<path d="M20 8h60v84l-12-8-12 8-12-8-12 8-12-8z"/><path d="M34 30h32M34 48h32M34 66h18"/>',
  status: '<circle cx="50" cy="50" r="40"/><path d="M50 26v26l18 12"/>',
  help: '<circle cx="50" cy="50" r="40"/><path d="M37 40c0-18 27-18 27-1 0 11-14 11-14 23M50 73v2"/>',
};

interface Look {
  ground: string;
  line: string;
  label: string;
  hint: string;
}

const plain: Look = { ground: "#F4F8FC", line: "#0B5CAD", label: "#1F2933", hint: "#4A5560" };

/** The first entry carries the colour that cards of the same meaning have in the chat. */
const firsts: Record<MenuKind, Look> = {
  new: { ground: "#0B5CAD", line: "#FFFFFF", label: "#FFFFFF", hint: "#FFFFFF" },
  open: { ground: "#1B6E3C", line: "#FFFFFF", label: "#FFFFFF", hint: "#FFFFFF" },
  payment: { ground: "#8A4B00", line: "#FFFFFF", label: "#FFFFFF", hint: "#FFFFFF" },
};

/** What the first entry says besides its name. */
const calls: Record<MenuKind, string> = {
  new: "掛失・補發・退費",
  open: "有申請辦理中",
  payment: "有一筆待繳費",
};

/** A menu's picture as SVG; a font of the machine that draws it writes the words. */
export function menuSvg(kind: MenuKind): string {
  const { width, height } = MENU_SIZE;
  const cells = menuAreas(kind).map((area) => cell(kind, area));
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" text-anchor="middle"
    font-family="Noto Sans CJK TC, Noto Sans TC, PingFang TC, Microsoft JhengHei, sans-serif">
    <rect width="${width}" height="${height}" fill="${plain.ground}"/>${cells.join("")}</svg>`;
}

function cell(kind: MenuKind, { button, label, hint, first, x, width }: MenuArea): string {
  const look = first ? firsts[kind] : plain;
  const middle = x + width / 2;
  const last = x + width >= MENU_SIZE.width;
  const ground = first ? `<rect width="${width}" height="${MENU_SIZE.height}" fill="${look.ground}"/>` : "";
  const edge = last ? "" : `<path d="M${x + width} 120v603" stroke="#C9D6E5" stroke-width="4"/>`;
  return `${ground}${first ? "" : edge}<g transform="translate(${middle - 110} 130) scale(2.2)" fill="none" stroke="${look.line}"
    stroke-width="6" stroke-linecap="round" stroke-linejoin="round">${icons[button]}</g>
    <text x="${middle}" y="550" font-size="${first ? 170 : 130}" font-weight="700" fill="${look.label}">${label}</text>
    <text x="${middle}" y="680" font-size="${first ? 72 : 58}" fill="${look.hint}">${first ? calls[kind] : hint}</text>`;
}
