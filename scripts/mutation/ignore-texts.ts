import { declareValuePlugin, PluginKind } from "@stryker-mutator/api/plugin";

/** What this needs of a place in the syntax tree (Babel's). */
interface Place {
  node: { type: string };
  parent: { type: string; key?: { name?: string } };
}

/** Both languages of a text, and the words of a log. */
const textKeys = ["zh", "en", "meaning"];

function isText({ node, parent }: Place): boolean {
  const written = node.type === "StringLiteral" || node.type === "TemplateLiteral";
  return written && parent.type === "ObjectProperty" && textKeys.includes(parent.key?.name ?? "");
}

/** Leaves wording out of the mutation run: no test repeats a sentence, a reader judges it. */
export const strykerPlugins = [
  declareValuePlugin(PluginKind.Ignore, "texts", {
    shouldIgnore: (place: Place) => (isText(place) ? "wording" : undefined),
  }),
];
