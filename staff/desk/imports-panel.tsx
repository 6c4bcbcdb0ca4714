import { useEffect, useState } from "preact/hooks";
import type { ImportDetail, ImportReport } from "../../api/contracts/imports.ts";
import { Failure } from "../parts/failure.tsx";
import { listImports, readParked, retryParked, sendFile } from "../server/imports.ts";
import { useStaffTask } from "../session-ended.ts";
import { ImportRow, outcomesText } from "./import-row.tsx";
import { ParkedLines } from "./parked-lines.tsx";

/** How often the list is read while a file is taken in, in milliseconds. */
const everyMs = 2_000;

/** Files of stores, bank and post: see what one would do, take it in, and look after the lines that wait. */
export function ImportsPanel() {
  const [files, setFiles] = useState<ImportReport[]>([]);
  const [said, setSaid] = useState("");
  const [open, setOpen] = useState<ImportDetail>();
  const { run, running, error } = useStaffTask((work: () => Promise<void>) => work());
  const reload = async () => setFiles(await listImports());
  useEffect(() => void run(reload), []);
  useEffect(() => {
    if (!running) return;
    // The next round, or the end of the run, makes good what fails here.
    const timer = setInterval(() => void reload().catch(() => undefined), everyMs);
    return () => clearInterval(timer);
  }, [running]);
  const send = (form: HTMLFormElement, dryRun: boolean) =>
    run(async () => {
      setSaid("");
      const report = await sendFile(new FormData(form), dryRun);
      setSaid(
        [
          `${dryRun ? "預覽，尚未匯入" : "已匯入"}：${report.lines} 列。${outcomesText(report)}`,
          ...(report.refused ?? []).map(({ no, text }) => `第 ${no} 列：${text}`),
        ].join("　"),
      );
      await reload();
    });
  const look = (id: string) => run(async () => setOpen(await readParked(id)));
  const retry = (id: string) =>
    run(async () => {
      await retryParked(id);
      setOpen(await readParked(id));
      await reload();
    });
  return (
    <section class="outbox" aria-labelledby="imports">
      <h2 id="imports">收款檔匯入</h2>
      <form
        class="desk-search"
        onSubmit={(event) => {
          event.preventDefault();
          const byPreview = (event.submitter as HTMLButtonElement | null)?.value === "preview";
          void send(event.currentTarget, byPreview);
        }}
      >
        <input name="file" type="file" required aria-label="超商、銀行、郵局、撥款檔，或製卡、退費結果" />
        <button type="submit" value="preview" disabled={running}>
          預覽
        </button>
        <button type="submit" class="main" value="import" disabled={running}>
          匯入
        </button>
      </form>
      <p role="status">{running ? "處理中…" : said}</p>
      {error !== undefined && <Failure error={error} />}
      {files.length === 0 && <p class="quiet">還沒有匯入過檔案。</p>}
      <ul class="desk-cases">
        {files.map((file) => (
          <ImportRow key={file.id} file={file} busy={running} onLook={() => void look(file.id ?? "")} />
        ))}
      </ul>
      {open && <ParkedLines file={open} busy={running} onRetry={() => void retry(open.id ?? "")} />}
    </section>
  );
}
