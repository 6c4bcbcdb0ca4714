import { useState } from "preact/hooks";
import { Composer } from "./composer.tsx";
import { DatePicker } from "./date-picker.tsx";
import { Header } from "./header.tsx";
import { LiffWindow } from "./liff-window.tsx";
import { MessageList } from "./message-list.tsx";
import { QuickReplies } from "./quick-replies.tsx";
import { RichMenuPanel } from "./rich-menu.tsx";
import { AddFriend, Blocked } from "./strangers.tsx";
import type { Action, Chat, Surroundings } from "./types.ts";
import { useActions } from "./use-actions.ts";

type Props = { chat: Chat; surroundings: Surroundings; openMenu: () => void };

/** LINE on a phone, opened at the official account's chat. */
export function Phone({ chat, surroundings, openMenu }: Props) {
  const actions = useActions(chat, surroundings);
  const { picking, pick, liff, setLiff, toast } = actions;
  const [menuChoice, showMenu] = useState<boolean>();
  const menuShown = menuChoice ?? chat.richMenu?.selected ?? false;
  const tap = (action: Action) => {
    if (action.inputOption) showMenu(action.inputOption === "openRichMenu");
    actions.tap(action);
  };
  const last = chat.entries.at(-1);
  const quickReply = last?.from === "bot" ? last.message.quickReply?.items : undefined;
  return (
    <main class="phone" aria-label={`${chat.displayName} 的手機`}>
      <Header chat={chat} send={actions.send} openMenu={openMenu} />
      {chat.friend ? (
        <>
          <MessageList
            chat={chat}
            tap={tap}
            quickReplies={quickReply && <QuickReplies items={quickReply} tap={tap} />}
          />
          <Composer actions={actions} menu={chat.richMenu} menuShown={menuShown} showMenu={showMenu} />
          {chat.richMenu && menuShown && <RichMenuPanel menu={chat.richMenu} tap={tap} />}
        </>
      ) : chat.blocked ? (
        <Blocked unblock={() => actions.send({ type: "follow" })} />
      ) : (
        <AddFriend add={() => actions.send({ type: "follow" })} />
      )}
      {picking && <DatePicker action={picking} done={pick} />}
      {liff && <LiffWindow url={liff} open={actions.openUri} close={() => setLiff(undefined)} />}
      {toast && (
        <p class="toast" role="status">
          {toast}
        </p>
      )}
    </main>
  );
}
