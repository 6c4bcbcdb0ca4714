import { render } from "preact";
import { useState } from "preact/hooks";
import { call } from "../common/api.ts";
import { Desk } from "../common/desk.tsx";
import { useLive } from "../common/live.ts";
import { type CollectorState, FileCard } from "./file-card.tsx";
import { MoneyCard, type Movement } from "./money-card.tsx";

/** The files of collectors, and what money really moved. */
function Files() {
  const [state, setState] = useState<CollectorState>();
  const [movements, setMovements] = useState<Movement[]>([]);
  useLive(async () => {
    setState(await call<CollectorState>("state"));
    setMovements((await call<{ movements: Movement[] }>("money")).movements);
  }, "world");
  return (
    <Desk title="對帳檔" text="超商、銀行、郵局和 LINE Pay 每天交出來的檔案，完好的或故意弄壞的。">
      {state && <FileCard state={state} />}
      <MoneyCard movements={movements} />
    </Desk>
  );
}

const root = document.getElementById("app");
if (root) render(<Files />, root);
