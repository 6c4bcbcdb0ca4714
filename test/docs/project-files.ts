import { globSync, readFileSync } from "node:fs";
import path from "node:path";

const PROJECT = path.resolve(import.meta.dirname, "../..");

export const contentOf = (file: string) => readFileSync(path.join(PROJECT, file), "utf8");

const ignored = contentOf(".gitignore")
  .split("\n")
  .filter(Boolean)
  .map((line) => line.replace(/\/$/, ""));

/** Whether git leaves it out: made by a command or written by whoever runs the service. */
export const isIgnored = (file: string) =>
  ignored.some((place) => file === place || file.startsWith(`${place}/`));

/** Every file of the project, relative to it, with `/`. */
export const projectFiles: readonly string[] = globSync(["**/*", ".ci/*", ".*"], {
  cwd: PROJECT,
  withFileTypes: true,
  exclude: (entry) => entry.name === ".git" || isIgnored(placeOf(entry)),
})
  .filter((entry) => entry.isFile())
  .map(placeOf);

function placeOf({ parentPath, name }: { parentPath: string; name: string }): string {
  return path.relative(PROJECT, path.join(parentPath, name)).split(path.sep).join("/");
}

/** Files that people read as text; data, pictures and what npm writes are not. */
export const readable = projectFiles.filter(
  (file) =>
    /\.(tsx?|mjs|js|md|sql|prisma|css|html|ya?ml|example)$|^\.ci\//.test(file) || file === "Dockerfile",
);
