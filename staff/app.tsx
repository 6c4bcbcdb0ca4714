import { useEffect, useState } from "preact/hooks";
import type { StaffSession } from "../api/contracts/school.ts";
import { AccountPage } from "./account/account-page.tsx";
import { Desk } from "./desk/desk.tsx";
import { HandOffs } from "./hand-offs/hand-offs.tsx";
import { CaseList, type WantedCase } from "./list/case-list.tsx";
import { AcceptInvitation } from "./login/accept-invitation.tsx";
import { LoginPage } from "./login/login-page.tsx";
import { Failure } from "./parts/failure.tsx";
import { Frame, type StaffPage } from "./parts/frame.tsx";
import { PeoplePage } from "./people/people-page.tsx";
import { RosterPage } from "./roster/roster-page.tsx";
import { readVisitor } from "./server/session.ts";
import { SessionEnded } from "./session-ended.ts";

type State =
  | { kind: "invited"; token: string }
  | { kind: "opening" }
  | { kind: "failed"; error: unknown }
  | { kind: "out"; expired: boolean }
  | In;
type In = { kind: "in"; session: StaffSession };

/** Log-in or the page of whoever is logged in. The list keeps its filter beyond a session that ends. */
export function App() {
  const [state, setState] = useState<State>({ kind: "opening" });
  const [page, setPage] = useState<StaffPage>("work");
  const enter = (session: StaffSession) => {
    setPage(session.secondFactor.mustSetUp ? "me" : "work");
    setState({ kind: "in", session });
  };
  const open = () => {
    setState({ kind: "opening" });
    readVisitor().then(
      ({ session }) => (session ? enter(session) : setState({ kind: "out", expired: false })),
      (error: unknown) => setState({ kind: "failed", error }),
    );
  };
  const lookAgain = () => {
    readVisitor().then(
      ({ session }) => session && setState({ kind: "in", session }),
      () => {},
    );
  };
  useEffect(() => {
    const token = takeInvitation();
    if (token) setState({ kind: "invited", token });
    else open();
  }, []);

  const leave = () => setState({ kind: "out", expired: false });
  if (state.kind === "opening") return <p class="opening">正在開啟…</p>;
  if (state.kind === "invited") return <AcceptInvitation token={state.token} onDone={open} />;
  if (state.kind === "failed") return <Failure error={state.error} retry={open} />;
  if (state.kind === "out") return <LoginPage expired={state.expired} onLogin={enter} />;
  return (
    <SessionEnded.Provider value={() => setState({ kind: "out", expired: true })}>
      <Frame session={state.session} page={page} onPage={setPage} onLeft={leave}>
        {page === "work" && <DeskOf session={state.session} />}
        {page === "roster" && <RosterPage session={state.session} />}
        {page === "people" && <PeoplePage isOperator={state.session.role === "operator"} />}
        {page === "me" && (
          <AccountPage
            mustSetUp={state.session.secondFactor.mustSetUp}
            onChanged={lookAgain}
            onLeft={leave}
          />
        )}
      </Frame>
    </SessionEnded.Provider>
  );
}

/** What a link of an invitation holds; it does not stay in the address, which others at this computer could look up. */
function takeInvitation(): string | undefined {
  const [, token] = /^#invitation=([\w-]+)$/.exec(location.hash) ?? [];
  if (token) history.replaceState(null, "", location.pathname);
  return token;
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
