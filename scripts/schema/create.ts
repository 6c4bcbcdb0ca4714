import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { MIGRATIONS, migrate } from "../../prisma/migrate.ts";
import { difference } from "./difference.ts";
import { withScratchDatabase } from "./scratch-database.ts";

/** `npm run migrate:create NAME`: writes the migration from the newest one to prisma/schema.prisma. */
const [name] = process.argv.slice(2);
if (!name || !/^[a-z][a-z0-9_]*$/.test(name)) {
  console.error("Usage: npm run migrate:create NAME   (small letters, digits, underscores)");
  process.exit(1);
}

const statements = await withScratchDatabase(async (url) => {
  await migrate(url);
  return difference(url);
});
if (statements.length === 0) console.log("Nothing to do: the migrations agree with prisma/schema.prisma.");
else console.log(`Written: ${write(name, statements)}. Read it before you commit it.`);

function write(title: string, script: string[]): string {
  const stamp = new Date().toISOString().replace(/\D/g, "").slice(0, 14);
  const folder = path.join(MIGRATIONS, `${stamp}_${title}`);
  mkdirSync(folder);
  writeFileSync(path.join(folder, "migration.sql"), `${script.join("\n\n")}\n`);
  return path.relative(process.cwd(), folder);
}
