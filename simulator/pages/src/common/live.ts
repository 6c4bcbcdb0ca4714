import { useEffect, useRef } from "preact/hooks";

const PAUSE = 50;

/** Calls `refresh` at once and whenever the simulator says that something changed; bursts count once. */
export function useLive(refresh: (topic: string) => void, watched: string): void {
  const current = useRef(refresh);
  current.current = refresh;
  useEffect(() => {
    if (watched) current.current(watched);
    const source = new EventSource("/sim/live");
    source.onopen = () => current.current("world");
    const waiting = new Set<string>();
    source.onmessage = ({ data }) => {
      const { topic } = JSON.parse(data);
      if (waiting.has(topic)) return;
      waiting.add(topic);
      setTimeout(() => {
        waiting.delete(topic);
        current.current(topic);
      }, PAUSE);
    };
    return () => source.close();
  }, [watched]);
}
