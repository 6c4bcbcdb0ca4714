import type { Arrival, Ending, Failure, Sent } from "./types.ts";

interface Waiting<Item, Result> {
  item: Item;
  resolve: (result: Result) => void;
  reject: (error: unknown) => void;
}

/** All that came up while the last cycle ran. */
export function emptyBatch() {
  return {
    arrivals: [] as Waiting<Arrival[], void>[],
    endings: [] as Waiting<Ending, boolean>[],
    sent: [] as Sent[],
    failed: [] as Failure[],
  };
}

export type Batch = ReturnType<typeof emptyBatch>;

export function isEmpty({ arrivals, endings, sent, failed }: Batch): boolean {
  return arrivals.length + endings.length + sent.length + failed.length === 0;
}
