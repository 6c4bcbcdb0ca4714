import path from "node:path";
import { startEmbeddedPostgres } from "#adapters/embedded-postgres/index.ts";
import { openDatabase } from "#prisma/client.ts";
import { migrate } from "#prisma/migrate.ts";
import { seed } from "#prisma/seed.ts";
import { naming } from "./naming.ts";

/** Database name inside the embedded server. */
export const EMBEDDED_DATABASE = "ipass";
/** Folder of the embedded server under the data directory. */
export const embeddedHome = (dataDir: string) => path.resolve(dataDir, "postgres");

/** Opens the database, the embedded one without a URL, brought up to date. */
export async function startDatabase(given: string | undefined, dataDir: string) {
  const server =
    given === undefined
      ? await naming("DATA_DIR", () =>
          startEmbeddedPostgres(embeddedHome(dataDir), { database: EMBEDDED_DATABASE }),
        )
      : undefined;
  const url = given ?? server?.url ?? "";
  await naming("DATABASE_URL", () => migrate(url));
  const db = openDatabase(url);
  await seed(db);
  return {
    db,
    url,
    close: async () => {
      await db.$disconnect();
      await server?.stop();
    },
  };
}
