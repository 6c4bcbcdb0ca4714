import { useEffect, useState } from "preact/hooks";
import { call } from "../common/api.ts";
import { useLive } from "../common/live.ts";
import type { Chat, Summary } from "./types.ts";

const KEY = "simulator.student";

/** The chosen student's chat and the list of all, kept up to date; `seen` counts messages looked at. */
export function useChat() {
  const [users, setUsers] = useState<Summary[]>([]);
  const [chat, setChat] = useState<Chat>();
  const [userId, setUserId] = useState(sessionStorage.getItem(KEY) ?? "");
  const [seen, setSeen] = useState<Record<string, number>>({});

  async function refresh() {
    const { users: all } = await call<{ users: Summary[] }>("users");
    setUsers(all);
    const shown = all.find((one) => one.userId === userId) ?? all[0];
    if (shown) setChat(await call<Chat>(`users/${shown.userId}`));
  }
  useLive(() => void refresh(), userId || "first");

  useEffect(() => {
    if (chat) setSeen((before) => ({ ...before, [chat.userId]: chat.entries.length }));
  }, [chat]);

  function choose(next: string) {
    sessionStorage.setItem(KEY, next);
    setUserId(next);
  }
  return { chat, users, choose, seen };
}
