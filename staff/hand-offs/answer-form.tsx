import { useRef, useState } from "preact/hooks";
import type { HandOffAnswer, HandOffThread } from "../../api/contracts/hand-off.ts";
import { firstBlank, longestChatText } from "../../api/contracts/hand-off-words.ts";
import { CannedAnswers } from "./canned-answers.tsx";

interface AnswerFormProps {
  canned: HandOffThread["canned"];
  busy: boolean;
  /** @returns whether it was taken */
  onAnswer: (answer: HandOffAnswer) => Promise<boolean>;
}

/** Own words and canned ones; nothing goes out while a 〔〕 is open. */
export function AnswerForm({ canned, busy, onAnswer }: AnswerFormProps) {
  const [text, setText] = useState("");
  const [problem, setProblem] = useState<string>();
  const box = useRef<HTMLTextAreaElement>(null);
  // The same answer sent again after a failure keeps its id and is delivered once.
  const messageId = useRef(crypto.randomUUID());

  const insert = (words: string) => {
    const { selectionStart: from = text.length, selectionEnd: to = text.length } = box.current ?? {};
    setText(text.slice(0, from) + words + text.slice(to));
    setProblem(undefined);
    box.current?.focus();
  };
  const send = async (ends: boolean) => {
    const open = firstBlank(text);
    if (open) {
      setProblem(`請先填好 ${open.blank}`);
      box.current?.focus();
      box.current?.setSelectionRange(open.at, open.at + open.blank.length);
      return;
    }
    if (text.trim() === "") return setProblem("請填寫回覆內容。");
    setProblem(undefined);
    if (!(await onAnswer({ text, messageId: messageId.current, ends }))) return;
    messageId.current = crypto.randomUUID();
    setText("");
  };

  return (
    <form
      class="talk-answer"
      onSubmit={(event) => {
        event.preventDefault();
        void send(false);
      }}
    >
      <CannedAnswers canned={canned} onPick={insert} />
      <label>
        <span>回覆（學生在 LINE 看到的就是這段文字）</span>
        <textarea
          ref={box}
          rows={4}
          maxLength={longestChatText}
          value={text}
          aria-invalid={problem !== undefined}
          aria-describedby={problem ? "answer-problem" : undefined}
          onInput={(event) => setText(event.currentTarget.value)}
          placeholder="請勿填寫身分證號、手機號碼、帳號等個人資料。"
        />
      </label>
      {problem && (
        <p id="answer-problem" class="problem" role="alert">
          {problem}
        </p>
      )}
      <div class="buttons">
        <button type="button" disabled={busy} onClick={() => void send(true)}>
          送出並交還機器人
        </button>
        <button type="submit" class="main" disabled={busy}>
          {busy ? "處理中…" : "送出"}
        </button>
      </div>
    </form>
  );
}
