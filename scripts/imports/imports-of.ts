import { type ESTree, parseSync, Visitor } from "vite";

/**
 * Every module that a source file names: `import`, `import type`, `export … from`, `import()` with a fixed
 * name, and types taken by `import("…")`.
 * @throws Error when the file cannot be parsed
 */
export function importsOf(file: string, source: string): string[] {
  const { program, errors } = parseSync(file, source);
  if (errors[0]) throw new Error(`${file}: ${errors[0].message}`);
  const named: string[] = [];
  const note = (node: { source: ESTree.Node | null }) => {
    if (node.source?.type === "Literal" && typeof node.source.value === "string")
      named.push(node.source.value);
  };
  new Visitor({
    ImportDeclaration: note,
    ExportNamedDeclaration: note,
    ExportAllDeclaration: note,
    ImportExpression: note,
    TSImportType: note,
  }).visit(program);
  return named;
}
