import { globSync, readFileSync } from "node:fs";
import path from "node:path";
import { importsOf } from "./imports-of.ts";
import { rules } from "./rules.ts";
import { violation } from "./violation.ts";

/** `npm run imports`: does every file import only what its part of the project may? */
const rooms = Object.keys(rules).filter((part) => !part.includes("/"));
const files = globSync(`{${rooms.join(",")}}/**/*.{ts,tsx}`, { exclude: ["prisma/generated/**"] }).map(
  (file) => file.split(path.sep).join("/"),
);

const found = files.flatMap((file) =>
  importsOf(file, readFileSync(file, "utf8")).flatMap((specifier) => violation(file, specifier) ?? []),
);

for (const line of found) console.error(line);
if (found.length > 0) process.exitCode = 1;
else console.log(`${files.length} files import only what they may (scripts/imports/rules.ts).`);
