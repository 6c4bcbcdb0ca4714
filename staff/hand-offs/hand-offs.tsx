import type { HandOffCount } from "../../api/contracts/hand-off.ts";
import { Failure } from "../parts/failure.tsx";
import type { QueueOf } from "../server/hand-offs.ts";
import { Talk } from "./talk.tsx";
import { useHandOffs } from "./use-hand-offs.ts";
import { WaitingStudent } from "./waiting-student.tsx";

interface HandOffsProps {
  desk: QueueOf;
  /** The case that a student asks about is to be shown. */
  onCase: (serial: string) => void;
}

/** Students who asked for a person, above everything else while there are any. */
export function HandOffs({ desk, onCase }: HandOffsProps) {
  const queue = useHandOffs(desk);
  const { news, items, thread, error, busy } = queue;
  if (!items && !news?.open) return null;
  return (
    <section class="hand-offs" aria-label="真人客服">
      <button type="button" class="hand-offs-bar" aria-expanded={items !== undefined} onClick={queue.toggle}>
        <strong>{headline(news)}</strong>
        <span>{items ? "收合" : "查看"}</span>
      </button>
      {error !== undefined && <Failure error={error} />}
      {items?.length === 0 && !thread && <p class="quiet centre">沒有學生在等候。</p>}
      {items && (items.length > 0 || thread) && (
        <div class={thread ? "hand-offs-body with-talk" : "hand-offs-body"}>
          <ul class="hand-offs-list">
            {items.map((item) => (
              <WaitingStudent
                key={item.id}
                item={item}
                open={thread?.handOff.id === item.id}
                onOpen={() => queue.show(item.id)}
              />
            ))}
          </ul>
          {thread && (
            <Talk
              key={thread.handOff.id}
              desk={desk}
              thread={thread}
              busy={busy}
              onSteer={(action) => void queue.steer(thread.handOff.id, action)}
              onAnswer={(answer) => queue.answer(thread.handOff.id, answer)}
              onCase={onCase}
              onClose={queue.close}
            />
          )}
        </div>
      )}
    </section>
  );
}

function headline(news: HandOffCount | undefined): string {
  const { waiting = 0, open = 0 } = news ?? {};
  return waiting > 0
    ? `真人客服：${waiting} 位學生等候中`
    : `真人客服：沒有待回覆的學生（對話中 ${open} 位）`;
}
