import { Icon, isIcon } from "../common/icons.tsx";
import type { QuickReplyItem, Tap } from "./types.ts";

/** The buttons above the keyboard; they go away with the next message. */
export function QuickReplies({ items, tap }: { items: QuickReplyItem[]; tap: Tap }) {
  return (
    <fieldset class="quick" aria-label="快速回覆">
      {items.map(({ action, imageUrl }, i) => (
        <button key={i} type="button" data-testid="quick-reply" onClick={() => tap(action)}>
          {imageUrl ? (
            <img alt="" src={imageUrl} />
          ) : (
            isIcon(action.type) && <Icon name={action.type} size={18} />
          )}
          {action.label}
        </button>
      ))}
    </fieldset>
  );
}
