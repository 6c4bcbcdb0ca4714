import type { ChromiumOptions } from "../support/chromium.ts";
import { type TestDatabase, testDatabase } from "../support/database.ts";
import { type LineStage, startLineStage } from "./line-stage.ts";

/** The stage with a database of the test's own to look into. */
export interface LineWorld extends LineStage {
  database: TestDatabase;
}

export async function startLineWorld(chromium: ChromiumOptions = {}): Promise<LineWorld> {
  const database = await testDatabase();
  const stage = await startLineStage({ databaseUrl: database.url, ...chromium });
  const close = async () => {
    await stage.close();
    await database.close();
  };
  return { ...stage, database, close };
}
