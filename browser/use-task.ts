import { useEffect, useRef, useState } from "preact/hooks";
import { onRestored } from "./page-return.ts";

export interface Task<Given extends unknown[]> {
  run: (...given: Given) => Promise<void>;
  running: boolean;
  /** Why the last run failed; undefined while it runs and when it went well. */
  error: unknown;
}

const idle = { running: false, error: undefined };

/**
 * What a button sets going: one run at a time, a second tap does nothing.
 * A page that was frozen in the middle of a run and is shown again cannot know how it ended: the button is alive
 * again, and the service takes a repeated request once.
 */
export function useTask<Given extends unknown[]>(work: (...given: Given) => Promise<unknown>): Task<Given> {
  const [state, setState] = useState<Pick<Task<Given>, "running" | "error">>(idle);
  const latest = useRef<symbol>(undefined);
  useEffect(
    () =>
      onRestored(() => {
        latest.current = undefined;
        setState((now) => (now.running ? idle : now));
      }),
    [],
  );
  const run = async (...given: Given) => {
    if (latest.current) return;
    const mine = Symbol();
    latest.current = mine;
    const settle = (error?: unknown) => {
      if (latest.current !== mine) return;
      latest.current = undefined;
      setState({ running: false, error });
    };
    setState({ running: true, error: undefined });
    await work(...given).then(() => settle(), settle);
  };
  return { run, ...state };
}
