import { useState } from "preact/hooks";
import { Icon } from "../common/icons.tsx";
import type { Chat } from "./types.ts";

/** The chat's title bar, with the way to block the account. */
export function Header({
  chat,
  send,
  openMenu,
}: {
  chat: Chat;
  send: (deed: object) => void;
  openMenu: () => void;
}) {
  const [open, setOpen] = useState(false);
  const block = () => {
    setOpen(false);
    send({ type: "unfollow" });
  };
  return (
    <header class="bar">
      <button type="button" class="bar-button bar-people" aria-label="切換學生" onClick={openMenu}>
        <Icon name="back" />
      </button>
      <div class="bar-title">
        <span class="shield" aria-hidden="true">
          ★
        </span>
        <b>一卡通學生證小幫手</b>
      </div>
      <span class="bar-who">{chat.displayName}</span>
      <button
        type="button"
        class="bar-button"
        aria-label="聊天室選單"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        <Icon name="menu" />
      </button>
      {open && (
        <div class="bar-menu">
          <button type="button" disabled={!chat.friend} onClick={block} data-testid="block-account">
            封鎖此官方帳號
          </button>
          <a href="/control" target="_blank" rel="noopener">
            開啟控制台
          </a>
        </div>
      )}
    </header>
  );
}
