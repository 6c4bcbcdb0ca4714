import { useEffect, useRef } from "preact/hooks";
import type { QueueOf } from "./hand-offs.ts";

/** A case that changed; `code` is of its timeline. */
interface ChangedCase {
  serial: string;
  version: number;
  code: string;
}

interface Heard {
  onCase?: (changed: ChangedCase) => void;
  onHandOffs?: () => void;
  /** Something may have been missed: look at everything anew. */
  onReload?: () => void;
}

/** A stream that was refused is tried again after this long; one that broke off the browser takes up by itself. */
const againMs = 60_000;

/** Hears what changes at a desk while the page is shown. */
export function useLive(desk: QueueOf, heard: Heard): void {
  const latest = useRef(heard);
  latest.current = heard;
  useEffect(() => {
    let stream: EventSource;
    let again: ReturnType<typeof setTimeout>;
    const open = () => {
      stream = new EventSource(`/api/${desk}/events`);
      stream.addEventListener("case", ({ data }) => latest.current.onCase?.(JSON.parse(data) as ChangedCase));
      stream.addEventListener("handOffs", () => latest.current.onHandOffs?.());
      stream.addEventListener("reload", () => latest.current.onReload?.());
      stream.addEventListener("error", () => {
        if (stream.readyState === EventSource.CLOSED) again = setTimeout(open, againMs);
      });
    };
    open();
    return () => {
      clearTimeout(again);
      stream.close();
    };
  }, [desk]);
}
