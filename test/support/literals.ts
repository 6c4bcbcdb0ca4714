import { globSync, readFileSync } from "node:fs";
import path from "node:path";
import { type ESTree, parseSync, Visitor } from "vite";

/** A piece of text in a source file: a string, a part of a template, or text between tags. */
export interface Literal {
  file: string;
  text: string;
}

const root = path.resolve(import.meta.dirname, "../..");
const rooms = "adapters,api,bot,domain,liff,main,prisma,scripts,staff,usecases,worker";

/** Every piece of text of the service's own source; comments are none, and pages in HTML count as a whole. */
export function sourceLiterals(): Literal[] {
  const modules = globSync(`{${rooms}}/**/*.{ts,tsx,mjs}`, { cwd: root, exclude: ["prisma/generated/**"] });
  const pages = globSync("{liff,staff}/**/*.html", { cwd: root });
  return [
    ...modules.flatMap((file) => literalsOf(file).map((text) => ({ file, text }))),
    ...pages.map((file) => ({ file, text: readFileSync(path.join(root, file), "utf8") })),
  ];
}

function literalsOf(file: string): string[] {
  const { program } = parseSync(file, readFileSync(path.join(root, file), "utf8"));
  const found: string[] = [];
  new Visitor({
    Literal: ({ value }: ESTree.Node & { value?: unknown }) => {
      if (typeof value === "string") found.push(value);
    },
    TemplateElement: ({ value }) => {
      found.push(value.cooked ?? value.raw);
    },
    JSXText: ({ value }) => {
      found.push(value);
    },
  }).visit(program);
  return found;
}
