import { useEffect, useState } from "preact/hooks";
import type { RosterChoice, RosterOverview, RosterPreview } from "../../api/contracts/roster.ts";
import type { StaffSession } from "../../api/contracts/school.ts";
import { Failure } from "../parts/failure.tsx";
import { Refusal } from "../server/request.ts";
import {
  chooseRoster,
  commitRoster,
  discardRoster,
  previewRoster,
  readRoster,
  uploadRoster,
} from "../server/roster.ts";
import { useStaffTask } from "../session-ended.ts";
import { DonePanel } from "./done-panel.tsx";
import { HistoryTable } from "./history-table.tsx";
import { type Group, PreviewPanel } from "./preview-panel.tsx";
import { rosterTexts } from "./texts/index.ts";
import { UploadPanel } from "./upload-panel.tsx";

/** 名冊: what there is, a new one, and every one before. */
export function RosterPage({ session }: { session: StaffSession }) {
  const [overview, setOverview] = useState<RosterOverview>();
  const [preview, setPreview] = useState<RosterPreview>();
  const [group, setGroup] = useState<Group | null>("changed");
  const { run, running, error } = useStaffTask((work: () => Promise<void>) => work());
  const texts = rosterTexts();
  const mayImport = session.role !== "clerk";
  const reload = async () => setOverview(await readRoster());
  useEffect(() => void run(reload), []);

  const show = (shown: RosterPreview, wanted: Group | null) => {
    setPreview(shown);
    setGroup(wanted);
  };
  /** The group that needs eyes first. */
  const open = async (shown: RosterPreview) => {
    if (shown.stage !== "preview") return show(shown, "faulty");
    const first = firstOf(shown);
    show(await previewRoster(shown.id, { group: first }), first);
  };
  const more = () =>
    run(async () => {
      if (!preview || preview.nextAfter === null) return;
      const next = await previewRoster(preview.id, { group: group ?? undefined, after: preview.nextAfter });
      show({ ...next, items: [...preview.items, ...next.items] }, group);
    });
  const commit = (sure: boolean) =>
    run(async () => {
      if (!preview?.version) return;
      try {
        show(await commitRoster(preview.id, { version: preview.version, sure }), "faulty");
      } catch (refused) {
        if (!(refused instanceof Refusal) || refused.code !== "roster_changed") throw refused;
        show(await previewRoster(preview.id, { since: preview.version }), null);
      }
      await reload();
    });
  const moreHistory = () =>
    run(async () => {
      if (!overview?.nextCursor) return;
      const next = await readRoster(overview.nextCursor);
      setOverview({ ...next, items: [...overview.items, ...next.items] });
    });

  return (
    <main class="desk-page">
      <h2>{texts.title}</h2>
      {overview && <p>{texts.now(overview.students, overview.absent)}</p>}
      {mayImport ? (
        <UploadPanel
          texts={texts}
          busy={running}
          onFile={(file) =>
            run(async () => {
              setPreview(undefined);
              await open(await uploadRoster(file));
              await reload();
            })
          }
        />
      ) : (
        <p class="quiet">{texts.clerk}</p>
      )}
      <p role="status">{running ? texts.reading : ""}</p>
      {error !== undefined && <Failure error={error} />}
      {preview?.stage === "committed" && <DonePanel texts={texts} done={preview} />}
      {preview && (preview.stage === "preview" || preview.stage === "mapping") && (
        <PreviewPanel
          {...{ texts, preview, group }}
          busy={running}
          onChoose={(choice: RosterChoice) => run(async () => open(await chooseRoster(preview.id, choice)))}
          onGroup={(one) => run(async () => show(await previewRoster(preview.id, { group: one }), one))}
          onMore={() => void more()}
          onCommit={(sure) => void commit(sure)}
          onDiscard={() =>
            run(async () => {
              await discardRoster(preview.id);
              setPreview(undefined);
              await reload();
            })
          }
        />
      )}
      {overview && (
        <HistoryTable
          {...{ texts, overview, mayImport }}
          busy={running}
          onOpen={(id) => run(async () => open(await previewRoster(id)))}
          onMore={() => void moreHistory()}
        />
      )}
    </main>
  );
}

function firstOf({ counts }: RosterPreview): Group {
  const order = ["faulty", "changed", "new", "absent", "same"] as const;
  return order.find((one) => (counts?.[one] ?? 0) > 0) ?? "same";
}
