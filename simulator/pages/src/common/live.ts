import { useEffect, useRef } from "preact/hooks";

/** Calls `refresh` at once and whenever the simulator says that something changed. */
export function useLive(refresh: (topic: string) => void, watched: string): void {
  const current = useRef(refresh);
  current.current = refresh;
  useEffect(() => {
    if (watched) current.current(watched);
    const source = new EventSource("/sim/live");
    source.onopen = () => current.current("world");
    source.onmessage = ({ data }) => current.current(JSON.parse(data).topic);
    return () => source.close();
  }, [watched]);
}
