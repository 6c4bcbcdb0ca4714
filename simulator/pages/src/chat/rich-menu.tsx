import type { Action, RichMenu, Tap } from "./types.ts";

/** The menu's picture with its tap areas laid over it. */
export function RichMenuPanel({ menu, tap }: { menu: RichMenu; tap: Tap }) {
  const { width, height } = menu.size;
  const share = (part: number, whole: number) => `${(100 * part) / whole}%`;
  return (
    <nav class="rich-menu" aria-label={menu.chatBarText} style={{ aspectRatio: `${width} / ${height}` }}>
      <img alt="" src={`/sim/rich-menus/${menu.richMenuId}`} />
      {menu.areas.map(({ bounds, action }, i) => (
        <button
          key={i}
          type="button"
          data-testid={`rich-menu-area-${i}`}
          aria-label={nameOf(action, i)}
          title={nameOf(action, i)}
          style={{
            left: share(bounds.x, width),
            top: share(bounds.y, height),
            width: share(bounds.width, width),
            height: share(bounds.height, height),
          }}
          onClick={() => tap(action)}
        />
      ))}
    </nav>
  );
}

function nameOf({ label, text, displayText }: Action, index: number): string {
  return label ?? text ?? displayText ?? `選單 ${index + 1}`;
}
