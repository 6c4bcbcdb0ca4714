import { fingerprint } from "./fingerprint.mjs";
import { run } from "./run.mjs";
import { unlessStamped } from "./stamp.mjs";

/**
 * Generates the database client when the schema or Prisma changed.
 * @param {string} node
 */
export async function generateClient(node) {
  const sources = ["prisma/schema.prisma", "prisma.config.ts", "node_modules/prisma/package.json"];
  await unlessStamped("prisma/generated/.stamp", fingerprint(sources), () =>
    run("Generating the database client", node, ["node_modules/prisma/build/index.js", "generate"]),
  );
}

if (process.argv[1] === import.meta.filename) await generateClient(process.execPath);
