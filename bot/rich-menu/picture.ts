import { MENU_SIZE, type MenuButton, menuEntries } from "./definition.ts";

/** Drawn on a field of 100 by 100. */
const icons: Record<MenuButton, string> = {
  apply: '<rect x="10" y="22" width="80" height="56" rx="8"/><path d="M10 40h80M22 60h24"/>',
  bill: '<path d="M20 8h60v84l-12-8-12 8-12-8-12 8-12-8z"/><path d="M34 30h32M34 48h32M34 66h18"/>',
  status: '<circle cx="50" cy="50" r="40"/><path d="M50 26v26l18 12"/>',
  help: '<circle cx="50" cy="50" r="40"/><path d="M37 40c0-18 27-18 27-1 0 11-14 11-14 23M50 73v2"/>',
};

/** The menu's picture as SVG; a font of the machine that draws it writes the words. */
export function menuSvg(): string {
  const { width, height } = MENU_SIZE;
  const cell = width / menuEntries.length;
  const cells = menuEntries.map(({ button, label, hint }, index) => {
    const middle = index * cell + cell / 2;
    const line = index > 0 ? `<path d="M${index * cell} 120v603" stroke="#C9D6E5" stroke-width="4"/>` : "";
    return `${line}<g transform="translate(${middle - 110} 130) scale(2.2)" fill="none" stroke="#0B5CAD" stroke-width="6"
      stroke-linecap="round" stroke-linejoin="round">${icons[button]}</g>
      <text x="${middle}" y="550" font-size="140" font-weight="700" fill="#1F2933">${label}</text>
      <text x="${middle}" y="680" font-size="62" fill="#4A5560">${hint}</text>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" text-anchor="middle"
    font-family="Noto Sans CJK TC, Noto Sans TC, PingFang TC, Microsoft JhengHei, sans-serif">
    <rect width="${width}" height="${height}" fill="#F4F8FC"/>${cells.join("")}</svg>`;
}
