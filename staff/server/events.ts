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

/** One stream of a desk, whoever of the page listens: browsers hold few connections to a house, and all tabs share them. */
interface Line {
  heard: Set<() => Heard>;
  close: () => void;
}

const lines = new Map<QueueOf, Line>();

function lineOf(desk: QueueOf): Line {
  const known = lines.get(desk);
  if (known) return known;
  const heard: Line["heard"] = new Set();
  let stream: EventSource;
  let again: ReturnType<typeof setTimeout>;
  const tell = (say: (one: Heard) => void) => {
    for (const latest of heard) say(latest());
  };
  const open = () => {
    stream = new EventSource(`/api/${desk}/events`);
    stream.addEventListener("case", ({ data }) => {
      const changed = JSON.parse(data) as ChangedCase;
      tell((one) => one.onCase?.(changed));
    });
    stream.addEventListener("handOffs", () => tell((one) => one.onHandOffs?.()));
    stream.addEventListener("reload", () => tell((one) => one.onReload?.()));
    stream.addEventListener("error", () => {
      if (stream.readyState === EventSource.CLOSED) again = setTimeout(open, againMs);
    });
  };
  open();
  const close = () => {
    clearTimeout(again);
    stream.close();
    lines.delete(desk);
  };
  const line = { heard, close };
  lines.set(desk, line);
  return line;
}

/** Hears what changes at a desk while the page is shown. */
export function useLive(desk: QueueOf, heard: Heard): void {
  const latest = useRef(heard);
  latest.current = heard;
  useEffect(() => {
    const line = lineOf(desk);
    const mine = () => latest.current;
    line.heard.add(mine);
    return () => {
      line.heard.delete(mine);
      if (line.heard.size === 0) line.close();
    };
  }, [desk]);
}
