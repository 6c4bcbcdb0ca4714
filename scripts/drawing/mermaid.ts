interface Drawing {
  title: string;
  /** File of the table. */
  source: string;
  start: string;
  arrows: string[];
  notes?: string[];
}

/** One transition. Colons end a label in Mermaid, so there are none inside. */
export function arrow(from: string, to: string, label: string): string {
  return `  ${from} --> ${to} : ${label.replaceAll(":", " ")}`;
}

/** A Markdown page with one state diagram. */
export function diagram({ title, source, start, arrows, notes = [] }: Drawing): string {
  const lines = [
    `# ${title}`,
    "",
    `Drawn from \`${source}\` by \`npm run docs:draw\`; do not edit.`,
    "",
    "```mermaid",
  ];
  lines.push("stateDiagram-v2", `  [*] --> ${start}`, ...new Set(arrows), "```");
  return `${[...lines, ...notes.flatMap((note) => ["", note])].join("\n")}\n`;
}

/** Arrows of a plain table: state × event → state. */
export function tableArrows(table: Record<string, Partial<Record<string, string>>>): string[] {
  return Object.entries(table).flatMap(([from, edges]) =>
    Object.entries(edges).flatMap(([event, to]) => (to ? [arrow(from, to, event)] : [])),
  );
}
