import { useState } from "preact/hooks";
import type { Action } from "./types.ts";

const INPUT = { date: "date", time: "time", datetime: "datetime-local" } as const;

/** The picker of a datetimepicker action; answers nothing when cancelled. */
export function DatePicker({ action, done }: { action: Action; done: (value: string | undefined) => void }) {
  const { mode = "date", label, min, max, initial = "" } = action;
  const [value, setValue] = useState(initial.replace("t", "T"));
  const choose = (event: Event) => {
    event.preventDefault();
    if (value) done(value);
  };
  return (
    <div class="veil">
      <form class="picker" aria-label={label ?? "選擇日期"} onSubmit={choose}>
        <h2>{label ?? "選擇日期"}</h2>
        <input
          type={INPUT[mode]}
          required
          aria-label="日期時間"
          value={value}
          min={min}
          max={max}
          onInput={(event) => setValue(event.currentTarget.value)}
        />
        <div>
          <button type="button" onClick={() => done(undefined)}>
            取消
          </button>
          <button type="submit" class="picker-go">
            傳送
          </button>
        </div>
      </form>
    </div>
  );
}
