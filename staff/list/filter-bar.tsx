import type { RefObject } from "preact";
import { useEffect, useState } from "preact/hooks";
import type { Review } from "../../api/contracts/common.ts";
import type { Filter } from "../server/cases.ts";
import { progressTexts, reviewTexts } from "../texts.ts";

interface FilterBarProps {
  filter: Filter;
  counts: Record<Review, number> | undefined;
  searchBox: RefObject<HTMLInputElement | null>;
  onChange: (filter: Filter) => void;
}

const tabs: { review: Filter["review"]; text: string }[] = [
  { review: "PENDING", text: reviewTexts.PENDING },
  { review: "RETURNED", text: reviewTexts.RETURNED },
  { review: "APPROVED", text: reviewTexts.APPROVED },
  { review: "", text: "全部" },
];

/** By state, day of application and words (R93). */
export function FilterBar({ filter, counts, searchBox, onChange }: FilterBarProps) {
  const set = (part: Partial<Filter>) => onChange({ ...filter, ...part });
  return (
    <div class="filters">
      <fieldset class="tabs" aria-label="申請狀態">
        {tabs.map(({ review, text }) => (
          <button
            key={review}
            type="button"
            aria-pressed={filter.review === review}
            onClick={() => set({ review })}
          >
            <span>{text}</span>
            {counts && <span class="count">{countOf(counts, review)}</span>}
          </button>
        ))}
      </fieldset>
      <label class="inline">
        <span>進度</span>
        <select
          value={filter.progress}
          onChange={(event) => set({ progress: event.currentTarget.value as Filter["progress"] })}
        >
          <option value="OPEN">進行中</option>
          <option value="">全部</option>
          {Object.entries(progressTexts).map(([value, text]) => (
            <option key={value} value={value}>
              {text}
            </option>
          ))}
        </select>
      </label>
      <div class="inline">
        <span>申請日</span>
        <DayField label="申請日起" value={filter.from} onChange={(from) => set({ from })} />
        <span aria-hidden="true">–</span>
        <DayField label="申請日迄" value={filter.to} onChange={(to) => set({ to })} />
      </div>
      <label class="inline">
        <input
          type="checkbox"
          checked={filter.undelivered === "1"}
          onChange={(event) => set({ undelivered: event.currentTarget.checked ? "1" : "" })}
        />
        <span>通知未送達</span>
      </label>
      <SearchField words={filter.q} box={searchBox} onChange={(q) => set({ q })} />
    </div>
  );
}

function countOf(counts: Record<Review, number>, review: Filter["review"]): number {
  return review ? counts[review] : counts.PENDING + counts.APPROVED + counts.RETURNED;
}

function DayField({
  label,
  value,
  onChange,
}: {
  label: string;
  value: string;
  onChange: (day: string) => void;
}) {
  return (
    <input
      type="date"
      aria-label={label}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

interface SearchFieldProps {
  words: string;
  box: RefObject<HTMLInputElement | null>;
  onChange: (words: string) => void;
}

/** Searches a moment after the last key. */
function SearchField({ words, box, onChange }: SearchFieldProps) {
  const [typed, setTyped] = useState(words);
  useEffect(() => setTyped(words), [words]);
  useEffect(() => {
    if (typed === words) return;
    const timer = setTimeout(() => onChange(typed), 300);
    return () => clearTimeout(timer);
  }, [typed]);
  return (
    <input
      ref={box}
      type="search"
      class="search"
      aria-label="搜尋"
      placeholder="學號、姓名或申請序號（按 / 搜尋）"
      maxLength={60}
      value={typed}
      onInput={(event) => setTyped(event.currentTarget.value)}
    />
  );
}
