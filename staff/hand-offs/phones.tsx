import { useState } from "preact/hooks";
import type { HandOffPhones } from "../../api/contracts/hand-off.ts";
import { Failure } from "../parts/failure.tsx";
import { loadPhones, type QueueOf } from "../server/hand-offs.ts";
import { useStaffTask } from "../session-ended.ts";

/** The numbers to call her under, shown when asked for: each look is kept in the trail. */
export function Phones({ desk, id }: { desk: QueueOf; id: string }) {
  const [numbers, setNumbers] = useState<HandOffPhones["items"]>();
  const { run, running, error } = useStaffTask(async () => setNumbers(await loadPhones(desk, id)));
  if (numbers)
    return (
      <p role="status">
        {numbers.map(({ label, number, url }) => (
          <span key={url}>
            {`${label} `}
            <a href={url} translate={false}>
              {number}
            </a>{" "}
          </span>
        ))}
      </p>
    );
  return (
    <>
      <button type="button" disabled={running} onClick={() => run()}>
        顯示電話（會留下紀錄）
      </button>
      {error !== undefined && <Failure error={error} />}
    </>
  );
}
