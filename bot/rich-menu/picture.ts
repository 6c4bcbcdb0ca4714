import type { MenuKey, MenuKind } from "#domain/case/menu-kind.ts";
import { palette } from "#domain/palette.ts";
import { MENU_SIZE, type MenuArea, type MenuButton, menuAreas, partsOf } from "./definition.ts";

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

const { accent, accentInk, warnInk, ink, inkSoft, page, line } = palette.light;
const plain: Look = { ground: page, line: accent, label: ink, hint: inkSoft };

/** The first entry carries the colour that cards of the same meaning have in the chat. */
const grounds: Record<MenuKind, string> = { new: accent, open: accent, payment: warnInk };

/** A menu's picture as SVG; a font of the machine that draws it writes the words. */
export function menuSvg(key: MenuKey): string {
  const { width, height } = MENU_SIZE;
  const [kind] = partsOf(key);
  const cells = menuAreas(key).map((area) => cell(grounds[kind], area));
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" text-anchor="middle"
    font-family="Noto Sans CJK TC, Noto Sans TC, PingFang TC, Microsoft JhengHei, sans-serif">
    <rect width="${width}" height="${height}" fill="${plain.ground}"/>${cells.join("")}</svg>`;
}

function cell(ground: string, { button, label, hint, first, x, width }: MenuArea): string {
  const look = first ? { ground, line: accentInk, label: accentInk, hint: accentInk } : plain;
  const middle = x + width / 2;
  const field = `<rect width="${width}" height="${MENU_SIZE.height}" fill="${look.ground}"/>`;
  const edge = `<path d="M${x + width} 120v603" stroke="${line}" stroke-width="4"/>`;
  const last = x + width >= MENU_SIZE.width;
  return `${first ? field : last ? "" : edge}<g transform="translate(${middle - 110} 100) scale(2.2)" fill="none" stroke="${look.line}"
    stroke-width="6" stroke-linecap="round" stroke-linejoin="round">${icons[button]}</g>
    <text x="${middle}" y="540" font-size="${first ? 180 : 140}" font-weight="700" fill="${look.label}">${label}</text>
    <text x="${middle}" y="700" font-size="${first ? 100 : 94}" fill="${look.hint}">${hint}</text>`;
}
