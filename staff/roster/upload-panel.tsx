import { useRef, useState } from "preact/hooks";
import { rosterTemplatePath } from "../server/roster.ts";
import type { RosterTexts } from "./texts/zh-tw.ts";

interface UploadPanelProps {
  texts: RosterTexts;
  busy: boolean;
  onFile: (file: File) => void;
}

/** Takes a list, by the button or dropped onto it. */
export function UploadPanel({ texts, busy, onFile }: UploadPanelProps) {
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const take = (files: FileList | null | undefined) => {
    const file = files?.[0];
    if (file && !busy) onFile(file);
  };
  return (
    // The button in it does the same for who does not drag.
    <section
      class={over ? "roster-drop roster-drop-over" : "roster-drop"}
      aria-label={texts.choose}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        take(event.dataTransfer?.files);
      }}
    >
      <p>
        <button type="button" class="main" disabled={busy} onClick={() => input.current?.click()}>
          {texts.choose}
        </button>{" "}
        <a class="button" href={rosterTemplatePath} download>
          {texts.template}
        </a>
      </p>
      <input
        ref={input}
        type="file"
        hidden
        accept=".csv,.txt,.xlsx,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        aria-label={texts.choose}
        onChange={(event) => {
          take(event.currentTarget.files);
          // The same file, mended, may be chosen again.
          event.currentTarget.value = "";
        }}
      />
      <p>{texts.drop}</p>
      <p class="quiet">{texts.privacy}</p>
    </section>
  );
}
