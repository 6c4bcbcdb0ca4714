import { useEffect, useRef } from "preact/hooks";
import type {
  HandOffAction,
  HandOffAnswer,
  HandOffMessage,
  HandOffThread,
} from "../../api/contracts/hand-off.ts";
import type { QueueOf } from "../server/hand-offs.ts";
import { timeText } from "../texts.ts";
import { AnswerForm } from "./answer-form.tsx";
import { sourceText, turnText, whoText } from "./hand-off-texts.ts";
import { Phones } from "./phones.tsx";

interface TalkProps {
  desk: QueueOf;
  thread: HandOffThread;
  busy: boolean;
  onSteer: (action: HandOffAction) => void;
  /** @returns whether it was taken */
  onAnswer: (answer: HandOffAnswer) => Promise<boolean>;
  onCase: (serial: string) => void;
  onClose: () => void;
}

/** What one student asked and was answered, with her case beside it. */
export function Talk({ desk, thread, busy, onSteer, onAnswer, onCase, onClose }: TalkProps) {
  const { handOff, status, before, items, canned } = thread;
  const { id, serial, summary, phones, takenAt, mine, endedAt } = handOff;
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  const elsewhere = takenAt !== null && !mine;
  return (
    <article class="talk" aria-labelledby="talk-title">
      <header class="talk-head">
        <h2 id="talk-title" tabIndex={-1} ref={title}>
          {whoText(handOff)}
        </h2>
        <span class="quiet">{turnText(handOff)}</span>
        <button type="button" onClick={onClose}>
          關閉
        </button>
      </header>
      <p class="quiet">
        {serial && (
          <button type="button" class="plain" onClick={() => onCase(serial)}>
            {`案件 ${serial}`}
          </button>
        )}
        {` ${sourceText(handOff)}・${summary}`}
      </p>
      {status && <p>{[status.text, status.next].filter(Boolean).join("")}</p>}
      {phones.length > 0 && <Phones desk={desk} id={id} />}
      <Messages before={before} items={items} />
      {endedAt === null && (
        <>
          <div class="buttons">
            {takenAt === null && (
              <button type="button" disabled={busy} onClick={() => onSteer("take")}>
                我來處理
              </button>
            )}
            {desk === "school" && (
              <button type="button" disabled={busy} onClick={() => onSteer("pass")}>
                轉給一卡通
              </button>
            )}
            <button type="button" disabled={busy} onClick={() => onSteer("done")}>
              交還機器人
            </button>
          </div>
          {elsewhere ? (
            <p class="hint">同事正在處理，請由同事回覆。</p>
          ) : (
            <AnswerForm canned={canned} busy={busy} onAnswer={onAnswer} />
          )}
        </>
      )}
    </article>
  );
}

/** New words are read out, and the last ones are in sight. */
function Messages({ before, items }: Pick<HandOffThread, "before" | "items">) {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => list.current?.scrollTo({ top: list.current.scrollHeight }), [items.length]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls has to be reached by keyboard
    <div class="talk-words" ref={list} role="log" aria-label="對話內容" tabIndex={0}>
      {before.length > 0 && (
        <div class="talk-before">
          <p class="quiet">轉真人之前，對機器人說的話（長號碼已遮蔽）</p>
          {before.map(({ at, text }) => (
            <p key={at}>{text}</p>
          ))}
        </div>
      )}
      {items.length === 0 && <p class="quiet">還沒寫問題。可以先問候她，或撥電話。</p>}
      {items.length > 1 && <p class="quiet">由舊到新，最新的在最下面</p>}
      {items.map((message) => (
        <Message key={message.id} message={message} />
      ))}
    </div>
  );
}

const authors = { student: "學生", mine: "您", staff: "同事" };
const deliveries = { PENDING: "傳送中", DELIVERED: "已送達" };

function Message({ message }: { message: HandOffMessage }) {
  const { from, mine, at, text, delivery, undeliveredReason } = message;
  const author = from === "student" ? "student" : mine ? "mine" : "staff";
  return (
    <div class={from === "student" ? "said-by-student" : "said-by-staff"}>
      <p class="quiet">
        {`${authors[author]}・${timeText(at)}`}
        {delivery === "UNDELIVERED" ? (
          <strong class="problem">{` 未送達：${undeliveredReason}，她下次傳訊息時會先看到`}</strong>
        ) : (
          delivery && `・${deliveries[delivery]}`
        )}
      </p>
      <p class="words">{text}</p>
    </div>
  );
}
