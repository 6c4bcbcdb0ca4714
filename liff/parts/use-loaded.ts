import { useCallback, useEffect, useState } from "preact/hooks";
import { onReturn } from "../../browser/page-return.ts";
import { languageNow } from "../texts/language.ts";
import { useTexts } from "../texts/use-texts.ts";

export interface Loaded<Value> {
  value: Value | undefined;
  error: unknown;
  reload: () => void;
}

/**
 * Reads something when the page is shown, again on `reload`, when she comes back to it, and in the other language.
 * @param load must be the same function as long as it would read the same
 */
export function useLoaded<Value>(load: () => Promise<Value>): Loaded<Value> {
  const [state, setState] = useState<{ value?: Value; error?: unknown }>({});
  const [round, setRound] = useState(0);
  useTexts();
  const language = languageNow();
  // Another round or another language reads anew.
  useEffect(() => {
    let stale = false;
    load().then(
      (value) => stale || setState({ value }),
      (error: unknown) => stale || setState(({ value }) => ({ ...(value && { value }), error })),
    );
    return () => {
      stale = true;
    };
  }, [load, round, language]);
  const reload = useCallback(() => setRound((count) => count + 1), []);
  useEffect(() => onReturn(reload), [reload]);
  return { value: state.value, error: state.error, reload };
}
