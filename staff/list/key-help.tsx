import { useEffect, useRef } from "preact/hooks";
import { decisionTexts } from "../detail/decisions.ts";

const keys = [
  ["↑ ↓ j k", "上一筆、下一筆"],
  ["Enter o", "查看"],
  ["a", decisionTexts.approve],
  ["r", decisionTexts.return],
  ["/", "搜尋"],
  ["?", "這份說明"],
  ["Esc", "關閉案件"],
] as const;

interface KeyHelpProps {
  on: boolean;
  onSwitch: (on: boolean) => void;
  onClose: () => void;
}

/** What the keys do, and the switch that turns single letters off. They act on the row or the case that has the focus, on no other. */
export function KeyHelp({ on, onSwitch, onClose }: KeyHelpProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} class="decision" onClose={onClose} aria-labelledby="key-help">
      <h2 id="key-help">快速鍵</h2>
      <dl class="facts">
        {keys.map(([key, what]) => (
          <div key={key}>
            <dt translate={false}>
              {key.split(" ").map((one) => (
                <kbd key={one}>{one}</kbd>
              ))}
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
      <label class="tick">
        <input type="checkbox" checked={on} onChange={(event) => onSwitch(event.currentTarget.checked)} />
        <span>使用單鍵快速鍵（方向鍵、Enter 與 Esc 一直有效）</span>
      </label>
      <div class="buttons">
        <button type="button" class="main" onClick={() => dialog.current?.close()}>
          知道了
        </button>
      </div>
    </dialog>
  );
}
