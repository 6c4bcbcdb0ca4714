import type { RosterChoice, RosterPreview } from "../../api/contracts/roster.ts";
import type { RosterTexts } from "./texts/zh-tw.ts";
import { WideTable } from "./wide-table.tsx";

interface ReadingFormProps {
  texts: RosterTexts;
  preview: RosterPreview;
  busy: boolean;
  onChoose: (choice: RosterChoice) => void;
}

const fields = ["studentNo", "name", "idNumber", "className"] as const;
const encodings = ["utf-8", "big5", "utf-16le"] as const;

/** The first students as they were read, and how to read them otherwise. */
export function ReadingForm({ texts, preview, busy, onChoose }: ReadingFormProps) {
  const { sample, choices } = preview;
  if (!sample) return null;
  const width = Math.max(sample.header.length, ...sample.rows.map(({ length }) => length));
  const places = Array.from({ length: width }, (_, at) => at);
  return (
    <section class="outbox" aria-labelledby="roster-reading">
      <h3 id="roster-reading">{texts.readable}</h3>
      <p class="quiet">{texts.readableHelp}</p>
      <WideTable label={texts.readable}>
        <thead>
          <tr>
            {places.map((at) => (
              <th key={at} scope="col">
                {texts.column(letterOf(at), sample.header[at] ?? "")}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sample.rows.map((row, index) => (
            <tr key={index}>
              {places.map((at) => (
                <td key={at}>{row[at] ?? ""}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </WideTable>
      <form
        key={`${choices.encoding}/${choices.sheet}/${choices.headerRow}/${JSON.stringify(choices.columns)}`}
        class="roster-choices"
        onSubmit={(event) => {
          event.preventDefault();
          onChoose(choiceOf(new FormData(event.currentTarget)));
        }}
      >
        {choices.encoding && (
          <label>
            {texts.encoding}
            <select
              disabled={busy}
              onChange={(event) =>
                onChoose({ encoding: event.currentTarget.value as (typeof encodings)[number] })
              }
            >
              {encodings.map((encoding) => (
                <option key={encoding} value={encoding} selected={encoding === choices.encoding}>
                  {texts.encodings[encoding]}
                </option>
              ))}
            </select>
          </label>
        )}
        {sample.sheets.length > 1 && (
          <label>
            {texts.sheet}
            <select disabled={busy} onChange={(event) => onChoose({ sheet: event.currentTarget.value })}>
              {sample.sheets.map((sheet) => (
                <option key={sheet} selected={sheet === choices.sheet}>
                  {sheet}
                </option>
              ))}
            </select>
          </label>
        )}
        <details open={preview.stage === "mapping"}>
          <summary>{texts.columns}</summary>
          <div class="roster-columns">
            {fields.map((field) => (
              <label key={field}>
                {texts.fields[field]}
                <select name={field}>
                  <option value="">{texts.none}</option>
                  {places.map((at) => (
                    <option key={at} value={at + 1} selected={choices.columns[field] === at + 1}>
                      {texts.column(letterOf(at), sample.header[at] ?? "")}
                    </option>
                  ))}
                </select>
              </label>
            ))}
            <label>
              {texts.headerRow}
              <input
                name="headerRow"
                type="number"
                min={0}
                max={30000}
                required
                defaultValue={String(choices.headerRow)}
              />
            </label>
            <button type="submit" disabled={busy}>
              {texts.apply}
            </button>
          </div>
        </details>
      </form>
      {preview.stage === "mapping" && <p class="hint">{texts.needsColumns}</p>}
    </section>
  );
}

function choiceOf(form: FormData): RosterChoice {
  const chosen = fields.flatMap((field) => (form.get(field) ? [[field, Number(form.get(field))]] : []));
  return { headerRow: Number(form.get("headerRow")), columns: Object.fromEntries(chosen) };
}

/** `A` of the first column. */
function letterOf(at: number): string {
  return (at < 26 ? "" : letterOf(Math.floor(at / 26) - 1)) + String.fromCharCode(65 + (at % 26));
}
