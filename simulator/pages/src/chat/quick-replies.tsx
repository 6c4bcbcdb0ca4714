import type { QuickReplyItem, Tap } from "./types.ts";

const ICONS: Record<string, string> = { camera: "📷", cameraRoll: "🖼️", location: "📍", datetimepicker: "🗓️" };

/** The buttons above the keyboard; they go away with the next message. */
export function QuickReplies({ items, tap }: { items: QuickReplyItem[]; tap: Tap }) {
  return (
    <fieldset class="quick" aria-label="快速回覆">
      {items.map(({ action, imageUrl }, i) => (
        <button key={i} type="button" data-testid="quick-reply" onClick={() => tap(action)}>
          {imageUrl ? (
            <img alt="" src={imageUrl} />
          ) : (
            ICONS[action.type] && <span aria-hidden="true">{ICONS[action.type]}</span>
          )}
          {action.label}
        </button>
      ))}
    </fieldset>
  );
}
