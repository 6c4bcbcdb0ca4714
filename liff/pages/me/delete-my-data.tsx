import { useState } from "preact/hooks";
import type { Deletion, MyData } from "../../../api/contracts/liff.ts";
import { useTask } from "../../../browser/use-task.ts";
import { deleteMyData } from "../../api/endpoints.ts";
import { momentText } from "../../parts/days.ts";
import { FailureLine } from "../../parts/failure-line.tsx";
import { useLaterTexts } from "../../texts/later/use-later-texts.ts";
import { Stored } from "./stored.tsx";

interface Props {
  deletion: MyData["deletion"];
  onDeleted: (deletion: Deletion) => void;
}

/** What would go, what the law keeps, and only then the button that asks for it. */
export function DeleteMyData({ deletion, onDeleted }: Props) {
  const later = useLaterTexts();
  const [asked, setAsked] = useState(false);
  const { run, running, error } = useTask(async () => onDeleted(await deleteMyData()));
  const { requestedAt, goes, stays, openCases, text } = deletion;
  return (
    <section class="card" aria-labelledby="delete">
      <h2 id="delete">{later.me.delete}</h2>
      {requestedAt && <p class="notice">{later.me.requestedAt(momentText(requestedAt))}</p>}
      <p>{text}</p>
      {!asked && (
        <button type="button" class="secondary" onClick={() => setAsked(true)}>
          {later.me.askDelete}
        </button>
      )}
      {asked && (
        <>
          <h3>{later.me.goes}</h3>
          <ul class="consequences">
            {goes.map((what) => (
              <li key={what}>{what}</li>
            ))}
          </ul>
          <h3>{later.me.stays}</h3>
          <Stored stored={stays} />
          {openCases.length > 0 && <p class="notice warn">{later.me.openCases(openCases.join("、"))}</p>}
          <FailureLine error={error} />
          <button type="button" class="primary danger" disabled={running} onClick={() => run()}>
            {running ? later.me.deleting : later.me.confirmDelete}
          </button>
          <button type="button" class="quiet" onClick={() => setAsked(false)}>
            {later.me.keepData}
          </button>
        </>
      )}
    </section>
  );
}
