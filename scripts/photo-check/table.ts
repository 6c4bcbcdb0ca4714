export interface Measured {
  name: string;
  expected: string[];
  allowed: string[];
  said: string[];
  /** From the chosen file to the judgement. */
  milliseconds: number;
  /** Of these, how long the page's thread worked. */
  busy: number;
}

/** Right when every expected fault was named, and none that is not true. */
function isRight({ expected, allowed, said }: Measured): boolean {
  const named = expected.every((fault) => said.includes(fault));
  return named && said.every((fault) => expected.includes(fault) || allowed.includes(fault));
}

export function summaryOf(measured: Measured[]): string {
  const right = measured.filter(isRight).length;
  const spread = (times: number[]) => {
    const sorted = times.toSorted((one, other) => one - other).map(Math.round);
    return `median ${sorted[Math.floor(sorted.length / 2)]} ms, most ${sorted.at(-1)} ms`;
  };
  const whole = spread(measured.map(({ milliseconds }) => milliseconds));
  const busy = spread(measured.map((one) => one.busy));
  return `${right} of ${measured.length} right. By the clock: ${whole}. Work of the page's thread: ${busy}.`;
}

/** A Markdown table. */
export function rowsOf(measured: Measured[]): string {
  const list = (faults: string[]) => faults.join(", ") || "–";
  const rows = measured.map((one) => {
    const mark = isRight(one) ? "yes" : "**no**";
    const cells = [one.name, list(one.expected), list(one.allowed), list(one.said), mark];
    return `| ${[...cells, Math.round(one.milliseconds), Math.round(one.busy)].join(" | ")} |`;
  });
  return [
    "| picture | must say | may say | said | right | ms | work, ms |",
    "|---|---|---|---|---|--:|--:|",
    ...rows,
  ].join("\n");
}
