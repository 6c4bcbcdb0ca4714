import { type TestDatabase, testDatabase } from "../support/database.ts";
import { type LineStage, startLineStage } from "./line-stage.ts";

/** The stage with a database of the test's own to look into. */
export interface LineWorld extends LineStage {
  database: TestDatabase;
}

export async function startLineWorld(): Promise<LineWorld> {
  const database = await testDatabase();
  const stage = await startLineStage(database.url);
  const close = async () => {
    await stage.close();
    await database.close();
  };
  return { ...stage, database, close };
}
