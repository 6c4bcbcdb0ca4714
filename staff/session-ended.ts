import { createContext } from "preact";
import { useContext } from "preact/hooks";
import { type Task, useTask } from "../browser/use-task.ts";
import { Refusal } from "./server/request.ts";

/** Called when the service no longer knows the session: the log-in page comes up. */
export const SessionEnded = createContext<() => void>(() => {});

/** Turns an error into what to show; a session that has ended is dealt with here and shows nothing. */
export function useErrors(): (error: unknown, show: (error: unknown) => void) => void {
  const ended = useContext(SessionEnded);
  return (error, show) => (error instanceof Refusal && error.sessionEnded ? ended() : show(error));
}

/** What a button sets going; a session that ended meanwhile leads to the log-in page and is no error to show. */
export function useStaffTask<Given extends unknown[]>(
  work: (...given: Given) => Promise<unknown>,
): Task<Given> {
  const ended = useContext(SessionEnded);
  return useTask((...given: Given) =>
    work(...given).catch((error: unknown) => {
      if (error instanceof Refusal && error.sessionEnded) return ended();
      throw error;
    }),
  );
}
