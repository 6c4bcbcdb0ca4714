import { useEffect, useRef, useState } from "preact/hooks";
import type { RosterChoice, RosterPreview } from "../../api/contracts/roster.ts";
import { rosterErrorsPath } from "../server/roster.ts";
import { ChangeRows } from "./change-rows.tsx";
import { ReadingForm } from "./reading-form.tsx";
import type { RosterTexts } from "./texts/zh-tw.ts";

export type Group = keyof RosterTexts["groups"];

interface PreviewPanelProps {
  texts: RosterTexts;
  preview: RosterPreview;
  /** Whose rows are shown; null for those that a colleague changed meanwhile. */
  group: Group | null;
  busy: boolean;
  onChoose: (choice: RosterChoice) => void;
  onGroup: (group: Group) => void;
  onMore: () => void;
  onCommit: (sure: boolean) => void;
  onDiscard: () => void;
}

const groups = ["new", "changed", "same", "absent", "faulty"] as const satisfies Group[];

/** A list that was uploaded: can it be read, what would it change, and the way to take it over. */
export function PreviewPanel(props: PreviewPanelProps) {
  const { texts, preview, group, busy, onChoose, onGroup, onMore, onDiscard } = props;
  const { counts } = preview;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [preview.id]);
  return (
    <section aria-labelledby="roster-preview">
      <h2 id="roster-preview" ref={heading} tabIndex={-1}>
        {preview.name}
      </h2>
      <ReadingForm texts={texts} preview={preview} busy={busy} onChoose={onChoose} />
      {counts && (
        <section class="outbox" aria-labelledby="roster-changes">
          <h3 id="roster-changes">{texts.changes}</h3>
          <Padding {...props} />
          {group === null && <p class="hint">{texts.meanwhile}</p>}
          <p class="roster-groups">
            {groups.map((one) => (
              <button
                key={one}
                type="button"
                aria-pressed={one === group}
                disabled={busy}
                onClick={() => onGroup(one)}
              >
                {`${texts.groups[one]} ${counts[one].toLocaleString("en-US")}`}
              </button>
            ))}
          </p>
          {group && <p class="quiet">{texts.groupHelp[group]}</p>}
          {group === "faulty" && counts.faulty > 0 && (
            <p>
              <a class="button" href={rosterErrorsPath(preview.id)} download>
                {texts.errorsFile}
              </a>
            </p>
          )}
          <ChangeRows texts={texts} items={preview.items} />
          {preview.nextAfter !== null && (
            <button type="button" disabled={busy} onClick={onMore}>
              {texts.more}
            </button>
          )}
          <CommitForm {...props} />
        </section>
      )}
      <button type="button" disabled={busy} onClick={onDiscard}>
        {texts.discard}
      </button>
    </section>
  );
}

function Padding({ texts, preview, busy, onChoose }: PreviewPanelProps) {
  const { short, choices } = preview;
  if (choices.padTo !== null)
    return (
      <p>
        {`${texts.padded(choices.padTo)} `}
        <button type="button" disabled={busy} onClick={() => onChoose({ padTo: null })}>
          {texts.unpad}
        </button>
      </p>
    );
  if (!short) return null;
  return (
    <p class="hint">
      {`${texts.short(short.rows, short.length)} `}
      <button type="button" disabled={busy} onClick={() => onChoose({ padTo: short.length })}>
        {texts.pad}
      </button>
    </p>
  );
}

function CommitForm({ texts, preview, busy, onCommit }: PreviewPanelProps) {
  const [sure, setSure] = useState(false);
  const { counts, otherSchool } = preview;
  const rows = counts ? counts.new + counts.changed + counts.absent : 0;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onCommit(sure);
      }}
    >
      {otherSchool && (
        <div class="hint">
          <p>{texts.otherSchool}</p>
          <label class="roster-sure">
            <input
              type="checkbox"
              required
              checked={sure}
              onChange={(event) => setSure(event.currentTarget.checked)}
            />
            {texts.sure}
          </label>
        </div>
      )}
      <p class="roster-commit">
        <button type="submit" class="main" disabled={busy}>
          {texts.commit(rows)}
        </button>
      </p>
    </form>
  );
}
