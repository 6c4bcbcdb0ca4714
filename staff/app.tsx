import { useEffect, useState } from "preact/hooks";
import type { StaffSession } from "../api/contracts/school.ts";
import { Desk } from "./desk/desk.tsx";
import { HandOffs } from "./hand-offs/hand-offs.tsx";
import { CaseList, type WantedCase } from "./list/case-list.tsx";
import { LoginPage } from "./login/login-page.tsx";
import { Failure } from "./parts/failure.tsx";
import { Frame } from "./parts/frame.tsx";
import { readVisitor } from "./server/session.ts";
import { SessionEnded } from "./session-ended.ts";

type State =
  | { kind: "opening" }
  | { kind: "failed"; error: unknown }
  | { kind: "out"; expired: boolean }
  | In;
type In = { kind: "in"; session: StaffSession };

/** Log-in or the page of whoever is logged in. The list keeps its filter beyond a session that ends. */
export function App() {
  const [state, setState] = useState<State>({ kind: "opening" });
  const open = () => {
    setState({ kind: "opening" });
    readVisitor().then(
      ({ session }) => setState(session ? { kind: "in", session } : { kind: "out", expired: false }),
      (error: unknown) => setState({ kind: "failed", error }),
    );
  };
  useEffect(open, []);

  if (state.kind === "opening") return <p class="opening">正在開啟…</p>;
  if (state.kind === "failed") return <Failure error={state.error} retry={open} />;
  if (state.kind === "out")
    return <LoginPage expired={state.expired} onLogin={(session) => setState({ kind: "in", session })} />;
  return (
    <SessionEnded.Provider value={() => setState({ kind: "out", expired: true })}>
      <Frame session={state.session} onLeft={() => setState({ kind: "out", expired: false })}>
        <DeskOf session={state.session} />
      </Frame>
    </SessionEnded.Provider>
  );
}

/** Students who wait for a person, and the cases; a case that one of them asks about is shown among these. */
function DeskOf({ session }: { session: StaffSession }) {
  const [wanted, setWanted] = useState<WantedCase>();
  const isOperator = session.role === "operator";
  return (
    <>
      <HandOffs desk={isOperator ? "operator" : "school"} onCase={(serial) => setWanted({ serial })} />
      {isOperator ? <Desk wanted={wanted} /> : <CaseList session={session} wanted={wanted} />}
    </>
  );
}
