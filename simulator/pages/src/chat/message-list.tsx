import type { ComponentChildren } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { BotAvatar } from "./avatar.tsx";
import { MessageView } from "./message.tsx";
import type { Chat, Entry, Tap } from "./types.ts";

const DAY = new Intl.DateTimeFormat("zh-TW", {
  timeZone: "Asia/Taipei",
  month: "numeric",
  day: "numeric",
  weekday: "short",
});
const TIME = new Intl.DateTimeFormat("zh-TW", {
  timeZone: "Asia/Taipei",
  hour: "numeric",
  minute: "2-digit",
});

type Props = { chat: Chat; tap: Tap; quickReplies: ComponentChildren };

/** All messages, oldest first, scrolled to the newest. */
export function MessageList({ chat, tap, quickReplies }: Props) {
  const { entries, loadingMs } = chat;
  const scroller = useRef<HTMLDivElement>(null);
  const lastId = entries.at(-1)?.id;
  useEffect(() => {
    const list = scroller.current;
    if (!list) return;
    const down = () => list.scrollTo({ top: list.scrollHeight });
    down();
    const watch = new ResizeObserver(down);
    watch.observe(list);
    return () => watch.disconnect();
  }, [lastId, loadingMs > 0]);

  const lastBot = entries.findLastIndex(({ from }) => from === "bot");
  return (
    <div class="chat" ref={scroller}>
      <div class="messages" role="log" aria-label="訊息" aria-live="polite" data-testid="messages">
        {entries.map((entry, i) => (
          <Line key={entry.id} entry={entry} before={entries[i - 1]} read={i < lastBot} tap={tap} />
        ))}
        {loadingMs > 0 && <Loading ms={loadingMs} />}
      </div>
      {quickReplies}
    </div>
  );
}

type LineProps = { entry: Entry; before: Entry | undefined; read: boolean; tap: Tap };

function Line({ entry, before, read, tap }: LineProps) {
  const { from, at, via, message } = entry;
  const newDay = !before || DAY.format(before.at) !== DAY.format(at);
  const first = newDay || before?.from !== from;
  return (
    <>
      {newDay && <p class="day">{DAY.format(at)}</p>}
      <div class={`line line-${from} ${first ? "line-first" : ""}`} data-from={from} data-type={message.type}>
        {from === "bot" && <span class="line-face">{first && <BotAvatar />}</span>}
        <div class={`said said-${message.type}`}>
          <MessageView id={entry.id} message={message} from={from} tap={tap} />
        </div>
        <small class="when">
          {from === "student" && read && <span>已讀</span>}
          <time dateTime={new Date(at).toISOString()}>{TIME.format(at)}</time>
          {via === "push" && <span title="推播訊息">推播</span>}
        </small>
      </div>
    </>
  );
}

function Loading({ ms }: { ms: number }) {
  const [over, setOver] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setOver(true), ms);
    return () => clearTimeout(timer);
  }, [ms]);
  if (over) return null;
  return (
    <div class="line line-bot line-first" role="status" aria-label="對方正在輸入">
      <span class="line-face">
        <BotAvatar />
      </span>
      <div class="said dots">
        <i />
        <i />
        <i />
      </div>
    </div>
  );
}
