import path from "node:path";
import { expect, it } from "vitest";
import { contentOf, isIgnored, projectFiles, readable } from "./project-files.ts";
import { proseOf } from "./prose.ts";

const folders = new Set(projectFiles.flatMap(parents));
const topFolders = [...folders].filter((folder) => !folder.includes("/"));

/** A file by its ending, wherever it lies, or anything under a folder of the project. */
const named = new RegExp(
  String.raw`(?<![\w/.@:#{}<-])(?:\.{1,2}/)*(?:[\w.-]+/)*[\w-][\w.-]*\.(?:tsx?|mjs|md|sql|prisma|csv|json|css|html|yml)(?![\w/])` +
    String.raw`|(?<![\w/.@:#{}<-])(?:${topFolders.map((folder) => folder.replace(".", "\\.")).join("|")})/[\w./-]*\w(?![\w*{-]|\.\w)`,
  "g",
);

it("names only files and folders that exist", () => {
  const missing = readable.flatMap((file) =>
    [...new Set(proseOf(file, contentOf(file)).match(named))]
      .filter((mention) => !resolves(file, mention))
      .map((mention) => `${file}: ${mention}`),
  );
  expect(missing).toEqual([]);
});

/** Whole from the top of the project, relative to the file that names it, or by the end of its path. */
function resolves(file: string, mention: string): boolean {
  const exists = (place: string) => projectFiles.includes(place) || folders.has(place) || isIgnored(place);
  if (exists(mention) || exists(path.posix.join(path.posix.dirname(file), mention))) return true;
  const top = mention.split("/")[0]!;
  return !topFolders.includes(top) && projectFiles.some((other) => other.endsWith(`/${mention}`));
}

function parents(file: string): string[] {
  const parts = file.split("/").slice(0, -1);
  return parts.map((_, index) => parts.slice(0, index + 1).join("/"));
}
