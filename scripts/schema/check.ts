import { migrate } from "../../prisma/migrate.ts";
import { difference } from "./difference.ts";
import { withScratchDatabase } from "./scratch-database.ts";

/** `npm run migrate:check`: do the migrations make exactly the tables of prisma/schema.prisma? */
const drift = await withScratchDatabase(async (url) => {
  await migrate(url);
  return difference(url);
});
if (drift.length > 0) {
  console.error(`The migrations differ from prisma/schema.prisma; this is missing:\n\n${drift.join("\n\n")}`);
  console.error("\nWrite it with: npm run migrate:create NAME");
  process.exitCode = 1;
} else console.log("The migrations agree with prisma/schema.prisma.");
