import { declareValuePlugin, PluginKind } from "@stryker-mutator/api/plugin";

/** What this needs of Babel's syntax tree. */
interface Node {
  type: string;
  key?: Node & { name?: string };
  value?: Node;
  properties?: Node[];
  expressions?: Node[];
}
interface Place {
  node: Node;
  parent: Node;
}

const languages = ["zh", "en"];

const keyOf = ({ key }: Node) => key?.name ?? "";

/** Words, with values put in at most: no decision is taken in them. */
function isWording({ type, expressions = [] }: Node): boolean {
  const putIn = ["Identifier", "MemberExpression", "CallExpression"];
  return (
    type === "StringLiteral" ||
    (type === "TemplateLiteral" && expressions.every((part) => putIn.includes(part.type)))
  );
}

/** One side of a text in both languages, or words for a log. */
function isSide({ node, parent }: Place): boolean {
  return (
    isWording(node) && parent.type === "ObjectProperty" && [...languages, "meaning"].includes(keyOf(parent))
  );
}

/** `{ zh, en }`: without one of them it does not compile, which a mutation run cannot see. */
function isPair({ node: { type, properties = [] } }: Place): boolean {
  const keys = properties.map(keyOf);
  return (
    type === "ObjectExpression" &&
    languages.every((language) => keys.includes(language)) &&
    properties.every(({ value }) => value && isWording(value))
  );
}

/** Leaves wording out of the mutation run: no test repeats a sentence, a reader judges it. */
export const strykerPlugins = [
  declareValuePlugin(PluginKind.Ignore, "texts", {
    shouldIgnore: (place: Place) => (isPair(place) || isSide(place) ? "wording" : undefined),
  }),
];
