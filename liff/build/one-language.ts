import type { Plugin } from "vite";

/** Where the service's words stand in both languages side by side. */
const words = /domain\/(glossary|form\/catalogue|case\/return-reason-words)\.ts$/;
/** Through which modules the pages' texts reach them. */
const between = /(api\/contracts\/(glossary|form-fields)|domain\/form\/values|liff\/texts\/field-texts)\.ts$/;
/** Modules that hold the English texts alone, and so everything that they take words from. */
const english = /liff\/texts\/((later|form-end)\/)?en\.ts$/;
const mark = "?english";

interface Node {
  type: string;
  start: number;
  end: number;
}
interface Property extends Node {
  key?: { name?: string };
}

/**
 * Ships each language once, to those who read it: words that stand as `{ zh, en }` lose English where the pages' first
 * code takes them, and Chinese where the English texts do, which are fetched apart.
 */
export function oneLanguage(): Plugin {
  return {
    name: "one-language",
    apply: "build",
    resolveId: {
      order: "pre",
      async handler(source, importer) {
        const inEnglish = importer?.endsWith(mark) || english.test(importer ?? "");
        if (!inEnglish) return null;
        const found = await this.resolve(source, importer?.replace(mark, ""), { skipSelf: true });
        return found && (words.test(found.id) || between.test(found.id)) ? found.id + mark : found;
      },
    },
    transform(code, id) {
      if (!words.test(id.replace(mark, ""))) return null;
      const other = id.endsWith(mark) ? "zh" : "en";
      const cuts: Node[] = [];
      walk(this.parse(code), (node) => {
        if (node.type === "MemberExpression" && nameOf(node) === other)
          this.error(`${id} reads a word in "${other}" outside one`);
        const cut = wordIn(node, other);
        if (cut) cuts.push(cut);
        return cut;
      });
      return { code: without(code, cuts), map: null };
    },
  };
}

/** The property of a word in this language; undefined for every other node. */
function wordIn(node: Node, language: string): Node | undefined {
  if (node.type !== "ObjectExpression") return undefined;
  const { properties } = node as Node & { properties: Property[] };
  const names = properties.map(({ key }) => key?.name);
  if (names.toSorted().join() !== "en,zh") return undefined;
  return properties[names.indexOf(language)];
}

const nameOf = (node: Node): string | undefined =>
  (node as Node & { property: { name?: string } }).property.name;

/** Visits every node but those that `visit` returns. */
function walk(node: Node, visit: (node: Node) => Node | undefined): void {
  const left = visit(node);
  for (const value of Object.values(node).flat())
    if (value !== left && typeof value === "object" && value !== null && "type" in value)
      walk(value as Node, visit);
}

/** The properties are taken out with the comma that follows. */
function without(code: string, cuts: Node[]): string {
  let kept = "";
  let from = 0;
  for (const { start, end } of cuts.toSorted((one, other) => one.start - other.start)) {
    kept += code.slice(from, start);
    from = end + (/^\s*,/.exec(code.slice(end))?.[0].length ?? 0);
  }
  return kept + code.slice(from);
}
