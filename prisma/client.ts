import { PrismaPg } from "@prisma/adapter-pg";
import { PrismaClient } from "./generated/client.ts";

/**
 * A client with its own pool of connections.
 * @param url `postgresql://…`
 * @param connections upper limit of open connections
 */
export function openDatabase(url: string, connections = 10): PrismaClient {
  return new PrismaClient({ adapter: new PrismaPg({ connectionString: url, max: connections }) });
}
