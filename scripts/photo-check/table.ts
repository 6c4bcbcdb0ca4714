export interface Measured {
  name: string;
  expected: string[];
  allowed: string[];
  said: string[];
  milliseconds: number;
}

/** Right when every expected fault was named, and none that is not true. */
export function isRight({ expected, allowed, said }: Measured): boolean {
  const named = expected.every((fault) => said.includes(fault));
  return named && said.every((fault) => expected.includes(fault) || allowed.includes(fault));
}

export function summaryOf(measured: Measured[]): string {
  const right = measured.filter(isRight).length;
  const times = measured.map(({ milliseconds }) => milliseconds).toSorted((one, other) => one - other);
  const median = times[Math.floor(times.length / 2)]!;
  return `${right} of ${measured.length} right; median ${Math.round(median)} ms, slowest ${Math.round(times.at(-1)!)} ms.`;
}

/** A Markdown table. */
export function rowsOf(measured: Measured[]): string {
  const list = (faults: string[]) => faults.join(", ") || "–";
  const rows = measured.map((one) => {
    const mark = isRight(one) ? "yes" : "**no**";
    const cells = [one.name, list(one.expected), list(one.allowed), list(one.said), mark];
    return `| ${[...cells, Math.round(one.milliseconds)].join(" | ")} |`;
  });
  return ["| picture | must say | may say | said | right | ms |", "|---|---|---|---|---|--:|", ...rows].join(
    "\n",
  );
}
