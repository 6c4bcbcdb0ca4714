import type { ComponentChildren } from "preact";
import type { StaffSession } from "../../api/contracts/school.ts";
import { useTask } from "../../browser/use-task.ts";
import { logOut } from "../server/session.ts";
import { roleTexts } from "../texts.ts";
import { Failure } from "./failure.tsx";
import { Footer } from "./footer.tsx";

interface FrameProps {
  session: StaffSession;
  onLeft: () => void;
  children: ComponentChildren;
}

/** Who is logged in, where, and the way out. */
export function Frame({ session, onLeft, children }: FrameProps) {
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
        <button type="button" class="plain" disabled={running} onClick={() => run()}>
          登出
        </button>
      </header>
      {error !== undefined && <Failure error={error} />}
      {children}
      <Footer ip={session.ip} />
    </div>
  );
}
