import { useEffect } from "preact/hooks";
import { useTexts } from "../texts/use-texts.ts";
import type { BootProblem, BootProblemKind } from "./boot-problem.ts";
import { host } from "./host.ts";
import { cleanAddress, withoutLogin } from "./login-return.ts";

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
      {isStuck(problem) && inLine() && (
        <a class="button secondary" href={browserAddress()}>
          {texts.boot.inBrowser}
        </a>
      )}
      <p class="fine">{texts.hotline}</p>
    </main>
  );
}

const solvedByLogin: readonly BootProblemKind[] = ["outsideLine", "loginCancelled", "loginFailed"];

/** Never init a second time in one page: a clean load is the only retry. */
function leave({ kind }: BootProblem): void {
  if (kind === "tokenExpired") host().forgetLogin();
  const mayLogIn = (kind === "tokenExpired" && !host().isInClient()) || solvedByLogin.includes(kind);
  if (mayLogIn) host().login();
  else if (kind === "tokenExpired") host().close();
  else loadAnew();
}

function loadAnew(): void {
  cleanAddress();
  location.reload();
}

/** Another try in LINE's own browser may end the same. */
const isStuck = ({ kind }: BootProblem): boolean => kind === "tooSlow" || kind === "unexpected";

const inLine = (): boolean => / Line\//.test(navigator.userAgent);

/** LINE opens an address with this word in the phone's browser; credentials in the fragment stay here. */
function browserAddress(): string {
  const url = new URL(withoutLogin(location.href));
  url.searchParams.set("openExternalBrowser", "1");
  url.hash = "";
  return url.href;
}
