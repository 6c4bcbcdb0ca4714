import { render } from "preact";
import { useState } from "preact/hooks";
import { call } from "../common/api.ts";
import { Desk } from "../common/desk.tsx";
import { useLive } from "../common/live.ts";
import { CallLog } from "./call-log.tsx";
import { ClockCard } from "./clock-card.tsx";
import { DeliveryCard } from "./delivery-card.tsx";
import { FaultCard } from "./fault-card.tsx";
import { PayCard } from "./pay-card.tsx";
import { QuotaCard } from "./quota-card.tsx";
import type { Books, Call, State } from "./state.ts";

type All = { state: State; calls: Call[]; books: Books };

/** All switches, faults and logs. */
function Control() {
  const [all, setAll] = useState<All>();
  async function refresh() {
    const [state, { calls }, books] = await Promise.all([
      call<State>("state"),
      call<{ calls: Call[] }>("log"),
      call<Books>("line-pay/transactions"),
    ]);
    setAll({ state, calls, books });
  }
  useLive(() => void refresh(), "world");
  const act = async (path: string, body: unknown, method?: string) => {
    const answer = await call(path, body, method);
    await refresh();
    return answer;
  };
  return (
    <Desk title="控制台" text="轉動時鐘、弄壞傳送、看看兩邊說了什麼。">
      {all && (
        <>
          <div class="grid">
            <ClockCard state={all.state} act={act} />
            <DeliveryCard state={all.state} act={act} />
            <QuotaCard state={all.state} act={act} />
            <FaultCard state={all.state} act={act} />
          </div>
          <PayCard books={all.books} />
          <CallLog calls={all.calls} act={act} />
        </>
      )}
    </Desk>
  );
}

const root = document.getElementById("app");
if (root) render(<Control />, root);
