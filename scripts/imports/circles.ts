export type ImportGraph = ReadonlyMap<string, Iterable<string>>;

/** Ways through a graph of imports that lead back to where they began; none when nothing needs itself. */
export function circles(imports: ImportGraph): string[][] {
  const found: string[][] = [];
  const done = new Set<string>();
  function follow(node: string, way: readonly string[]): void {
    const seenAt = way.indexOf(node);
    if (seenAt >= 0) found.push([...way.slice(seenAt), node]);
    if (seenAt >= 0 || done.has(node)) return;
    for (const next of imports.get(node) ?? []) follow(next, [...way, node]);
    done.add(node);
  }
  for (const node of imports.keys()) follow(node, []);
  return found;
}

/** The same graph between folders; what a folder imports of its own is left out. */
export function folderGraph(imports: ImportGraph): ImportGraph {
  const folders = new Map<string, Set<string>>();
  for (const [file, targets] of imports) {
    const folder = folderOf(file);
    const used = folders.get(folder) ?? new Set();
    for (const target of targets) if (folderOf(target) !== folder) used.add(folderOf(target));
    folders.set(folder, used);
  }
  return folders;
}

function folderOf(file: string): string {
  return file.slice(0, file.lastIndexOf("/"));
}
