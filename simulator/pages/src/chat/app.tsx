import { useState } from "preact/hooks";
import { call } from "../common/api.ts";
import { Phone } from "./phone.tsx";
import { Sidebar } from "./sidebar.tsx";
import type { Summary, Surroundings } from "./types.ts";
import { useChat } from "./use-chat.ts";

/** The page: who is holding the phone, and the phone. */
export function App({ surroundings }: { surroundings: Surroundings }) {
  const { chat, users, choose, seen } = useChat();

  async function add(displayName: string) {
    const { userId } = await call<Summary>("users", { displayName });
    choose(userId);
  }
  const [menuOpen, openMenu] = useState(false);
  return (
    <div class={`stage ${menuOpen ? "stage-menu" : ""}`}>
      <Sidebar
        users={users}
        current={chat?.userId}
        seen={seen}
        choose={choose}
        add={add}
        close={() => openMenu(false)}
      />
      {chat && (
        <Phone key={chat.userId} chat={chat} surroundings={surroundings} openMenu={() => openMenu(true)} />
      )}
    </div>
  );
}
