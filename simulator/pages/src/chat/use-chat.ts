import { useEffect, useRef, useState } from "preact/hooks";
import { call } from "../common/api.ts";
import { useLive } from "../common/live.ts";
import type { Chat, Summary } from "./types.ts";

const KEY = "simulator.student";

/** Topics that change no chat. */
const ELSEWHERE = new Set(["log", "pay", "payments"]);

/** The chosen student's chat and the list of all, kept up to date; `seen` counts messages looked at. */
export function useChat() {
  const [users, setUsers] = useState<Summary[]>([]);
  const [chat, setChat] = useState<Chat>();
  const [userId, setUserId] = useState(sessionStorage.getItem(KEY) ?? "");
  const [seen, setSeen] = useState<Record<string, number>>({});

  const newest = useRef(0);

  async function refresh(topic: string) {
    if (ELSEWHERE.has(topic)) return;
    newest.current += 1;
    const mine = newest.current;
    const { users: all } = await call<{ users: Summary[] }>("users");
    setUsers(all);
    const shown = all.find((one) => one.userId === userId) ?? all[0];
    const next = shown && (await call<Chat>(`users/${shown.userId}`));
    if (next && mine === newest.current) setChat(next);
  }
  useLive((topic) => void refresh(topic), userId || "first");

  useEffect(() => {
    if (chat) setSeen((before) => ({ ...before, [chat.userId]: chat.entries.length }));
  }, [chat]);

  function choose(next: string) {
    sessionStorage.setItem(KEY, next);
    setUserId(next);
  }
  return { chat, users, choose, seen };
}
