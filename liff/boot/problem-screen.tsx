import { useEffect } from "preact/hooks";
import { useTexts } from "../texts/use-texts.ts";
import type { BootProblem } from "./boot-problem.ts";
import { host } from "./host.ts";

/** Says why the pages cannot start and offers the way out that fits. */
export function ProblemScreen({ problem }: { problem: BootProblem }) {
  const texts = useTexts();
  const words = texts.boot.problems[problem.kind];
  useEffect(() => {
    if (problem.kind !== "offline") return;
    const retry = () => location.reload();
    addEventListener("online", retry);
    return () => removeEventListener("online", retry);
  }, [problem]);

  return (
    <main class="problem">
      <div role="alert">
        <h1>{words.title}</h1>
        <p>{words.what}</p>
        {problem.requestId && <p class="fine">{texts.requestId(problem.requestId)}</p>}
      </div>
      <button type="button" class="primary" onClick={() => leave(problem)}>
        {words.action}
      </button>
      <p class="fine">{texts.hotline}</p>
    </main>
  );
}

/** Never init a second time in one page: a reload is the only clean retry. */
function leave({ kind }: BootProblem): void {
  if (kind === "tokenExpired") host().forgetLogin();
  const mayLogIn = (kind === "tokenExpired" && !host().isInClient()) || kind === "outsideLine";
  if (mayLogIn) host().login();
  else if (kind === "tokenExpired") host().close();
  else location.reload();
}
