import { globSync, readFileSync } from "node:fs";
import path from "node:path";
import { circles, folderGraph } from "./circles.ts";
import { importsOf } from "./imports-of.ts";
import { foldersFreeOfCircles, rules } from "./rules.ts";
import { targetOf } from "./target-of.ts";
import { violation } from "./violation.ts";

/** `npm run imports`: does every file import only what its part of the project may, and does none lead back to itself? */
const rooms = new Set(Object.keys(rules).map((part) => part.split("/")[0]!));
const files = globSync(`{${[...rooms].join(",")}}/**/*.{ts,tsx}`, { exclude: ["prisma/generated/**"] }).map(
  (file) => file.split(path.sep).join("/"),
);
const specifiers = new Map(files.map((file) => [file, importsOf(file, readFileSync(file, "utf8"))]));
const imports = new Map(
  [...specifiers].map(([file, named]) => [
    file,
    named.flatMap((specifier) => targetOf(file, specifier) ?? []),
  ]),
);
const folders = folderGraph(
  new Map([...imports].filter(([file]) => foldersFreeOfCircles.includes(file.split("/")[0]!))),
);

const refused = [...specifiers].flatMap(([file, named]) =>
  named.flatMap((specifier) => violation(file, specifier) ?? []),
);
const round = [...circles(imports), ...circles(folders)].map((way) => `circle: ${way.join(" → ")}`);

for (const line of [...refused, ...round]) console.error(line);
if (refused.length + round.length > 0) process.exitCode = 1;
else console.log(`${files.length} files import only what they may (scripts/imports/rules.ts).`);
