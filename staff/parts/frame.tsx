import type { ComponentChildren } from "preact";
import type { StaffSession } from "../../api/contracts/school.ts";
import { useTask } from "../../browser/use-task.ts";
import { accountTexts } from "../account/texts/index.ts";
import { rosterTexts } from "../roster/texts/index.ts";
import { logOut } from "../server/session.ts";
import { roleTexts } from "../texts.ts";
import { Failure } from "./failure.tsx";
import { Footer } from "./footer.tsx";

/** Work, the school's list of students, one's own account, or who else has one. */
export type StaffPage = "work" | "roster" | "me" | "people";

interface FrameProps {
  session: StaffSession;
  page: StaffPage;
  onPage: (page: StaffPage) => void;
  onLeft: () => void;
  children: ComponentChildren;
}

/** Who is logged in, where, and the way out. */
export function Frame({ session, page, onPage, onLeft, children }: FrameProps) {
  const { run, running, error } = useTask(async () => {
    await logOut();
    onLeft();
  });
  return (
    <div class="frame">
      <header class="bar">
        <h1 class="bar-title">學生證掛失補發</h1>
        <span class="bar-school">
          {session.school ? `${session.school.name}（${session.school.code}）` : "一卡通作業台"}
        </span>
        <span class="bar-user">{`${session.username}・${roleTexts[session.role]}`}</span>
        {pagesOf(session)
          .filter((other) => other !== page)
          .map((other) => (
            <button key={other} type="button" class="plain" onClick={() => onPage(other)}>
              {pageNames()[other]}
            </button>
          ))}
        <button type="button" class="plain" disabled={running} onClick={() => run()}>
          登出
        </button>
      </header>
      {error !== undefined && <Failure error={error} />}
      {children}
      <Footer ip={session.ip} lastLogIn={session.lastLogIn} />
    </div>
  );
}

function pagesOf({ role, secondFactor }: StaffSession): StaffPage[] {
  if (secondFactor.mustSetUp) return ["me"];
  if (role === "operator") return ["work", "people", "me"];
  return role === "admin" ? ["work", "roster", "people", "me"] : ["work", "roster", "me"];
}

function pageNames(): Record<StaffPage, string> {
  const { back: work, people, me } = accountTexts();
  return { work, roster: rosterTexts().title, people, me };
}
