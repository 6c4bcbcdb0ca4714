import type { RefObject } from "preact";
import { useEffect, useState } from "preact/hooks";
import { caseFlagWords } from "../../api/contracts/glossary.ts";
import type { SchoolCaseFlag } from "../../api/contracts/school.ts";
import type { SchoolCounts } from "../../api/contracts/staff-desk.ts";
import type { Filter } from "../server/cases.ts";
import { progressTexts, reviewTexts } from "../texts.ts";
import { firstFilter, isNarrowed } from "./filter-store.ts";

interface FilterBarProps {
  filter: Filter;
  counts: SchoolCounts | undefined;
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
            {counts && <span class="count">{reviewCount(counts, review)}</span>}
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
      <fieldset class="flags" aria-label="只看">
        {flags.map((flag) => (
          <button
            key={flag}
            type="button"
            aria-pressed={filter.flag === flag}
            onClick={() => set({ flag: filter.flag === flag ? "" : flag })}
          >
            <span>{caseFlagWords[flag].zh}</span>
            {counts && <span class="count">{flagCount(counts.flag[flag])}</span>}
          </button>
        ))}
      </fieldset>
      <SearchField words={filter.q} box={searchBox} onChange={(q) => set({ q })} />
      {isNarrowed(filter) && (
        <button type="button" onClick={() => set({ ...firstFilter, review: filter.review })}>
          清除篩選
        </button>
      )}
    </div>
  );
}

const flags: readonly SchoolCaseFlag[] = ["overdue", "exception", "undelivered"];

/** Of more than can be counted at once, at least so many. */
function reviewCount({ review: counts, capped }: SchoolCounts, review: Filter["review"]): string {
  const count = review ? counts[review] : counts.PENDING + counts.APPROVED + counts.RETURNED;
  return `${count}${capped ? "+" : ""}`;
}

const mostCounted = 1000;
const flagCount = (count: number) => (count >= mostCounted ? `${mostCounted}+` : String(count));

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
