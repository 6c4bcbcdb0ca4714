import { useEffect, useRef } from "preact/hooks";
import type { RosterPreview } from "../../api/contracts/roster.ts";
import { ChangeRows } from "./change-rows.tsx";
import type { RosterTexts } from "./texts/zh-tw.ts";

/** What came of a list that was taken over, and the rows that were not. */
export function DonePanel({ texts, done }: { texts: RosterTexts; done: RosterPreview }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [done.id]);
  const { result } = done;
  if (!result) return null;
  return (
    <section class="outbox" aria-labelledby="roster-done">
      <h2 id="roster-done" ref={heading} tabIndex={-1}>
        {texts.done(result.new + result.changed + result.absent, result.compared)}
      </h2>
      {result.faulty > 0 && (
        <>
          <p>{texts.doneFaulty(result.faulty)}</p>
          <ChangeRows texts={texts} items={done.items} />
        </>
      )}
    </section>
  );
}
