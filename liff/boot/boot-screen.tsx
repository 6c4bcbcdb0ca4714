import type { ComponentChildren } from "preact";
import { useEffect, useState } from "preact/hooks";
import { Opening } from "../parts/loading.tsx";
import { currentPath } from "../router.ts";
import { useTexts } from "../texts/use-texts.ts";
import { boot } from "./boot.ts";
import type { BootProblem } from "./boot-problem.ts";
import { isOpenPath } from "./guest.ts";
import { ProblemScreen } from "./problem-screen.tsx";
import { onSessionLost } from "./session-lost.ts";

type State = "starting" | "ready" | BootProblem;

/** Shows that the pages are starting, what keeps them from it, or the pages. */
export function BootScreen({ children }: { children: ComponentChildren }) {
  const texts = useTexts();
  const [state, setState] = useState<State>("starting");
  useEffect(() => {
    onSessionLost(setState);
    boot({ open: isOpenPath(currentPath()) }).then(
      () => setState("ready"),
      (problem: BootProblem) => setState(problem),
    );
  }, []);

  if (state === "ready") return <>{children}</>;
  if (state === "starting") return <Opening words={texts.boot.starting} />;
  return <ProblemScreen problem={state} />;
}
