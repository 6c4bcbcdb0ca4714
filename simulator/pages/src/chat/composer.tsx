import { useState } from "preact/hooks";
import { Icon } from "../common/icons.tsx";
import { PACKAGE, STICKERS } from "./stickers.ts";
import type { RichMenu } from "./types.ts";
import type { Actions } from "./use-actions.ts";

type Props = {
  actions: Actions;
  menu: RichMenu | null;
  menuShown: boolean;
  showMenu: (shown: boolean) => void;
};

/** The bar at the bottom: menu toggle, pictures, stickers, text. */
export function Composer({ actions, menu, menuShown, showMenu }: Props) {
  const { draft, setDraft, send, pictures, sendPicture } = actions;
  const [stickers, showStickers] = useState(false);

  function submit(event: Event) {
    event.preventDefault();
    if (!draft.trim()) return;
    void send({ type: "text", text: draft });
    setDraft("");
  }
  return (
    <>
      {stickers && (
        <StickerPanel choose={(stickerId) => void send({ type: "sticker", packageId: PACKAGE, stickerId })} />
      )}
      <form class="composer" onSubmit={submit}>
        {menu && (
          <button
            type="button"
            class="tool menu-toggle"
            aria-expanded={menuShown}
            data-testid="rich-menu-toggle"
            onClick={() => showMenu(!menuShown)}
          >
            <span aria-hidden="true">{menuShown ? "▾" : "▴"}</span> {menu.chatBarText}
          </button>
        )}
        <label class="tool" title="傳送圖片">
          <Icon name="plus" />
          <input
            ref={pictures}
            class="unseen"
            type="file"
            accept="image/*"
            aria-label="傳送圖片"
            data-testid="chat-attach"
            onChange={(event) => {
              const [file] = event.currentTarget.files ?? [];
              if (file) void sendPicture(file);
              event.currentTarget.value = "";
            }}
          />
        </label>
        <input
          class="field"
          aria-label="輸入訊息"
          placeholder="Aa"
          autoComplete="off"
          data-testid="chat-input"
          value={draft}
          onInput={(event) => setDraft(event.currentTarget.value)}
        />
        <button
          type="button"
          class="tool"
          aria-label="貼圖"
          aria-expanded={stickers}
          onClick={() => showStickers(!stickers)}
        >
          <Icon name="sticker" />
        </button>
        <button
          type="submit"
          class="tool send"
          aria-label="傳送"
          data-testid="chat-send"
          disabled={!draft.trim()}
        >
          <Icon name="send" />
        </button>
      </form>
    </>
  );
}

function StickerPanel({ choose }: { choose: (stickerId: string) => void }) {
  return (
    <fieldset class="stickers" aria-label="貼圖">
      {Object.entries(STICKERS).map(([id, picture]) => (
        <button key={id} type="button" aria-label={`貼圖 ${picture}`} onClick={() => choose(id)}>
          {picture}
        </button>
      ))}
    </fieldset>
  );
}
