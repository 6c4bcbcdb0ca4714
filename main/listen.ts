import { once } from "node:events";
import { createServer, type RequestListener } from "node:http";
import { ConfigurationError } from "#adapters/config/read-environment.ts";

/**
 * Serves until told to stop; requests under way are finished first.
 * @throws ConfigurationError when the port is taken or may not be used
 */
export async function listen(handler: RequestListener, { PORT, HOST }: { PORT: number; HOST: string }) {
  // Proxies keep connections for a minute; ours must not close first.
  const server = createServer({ keepAliveTimeout: 65_000 }, handler);
  server.listen(PORT, HOST);
  try {
    await once(server, "listening");
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const variable = code === "EADDRINUSE" || code === "EACCES" ? "PORT" : "HOST";
    throw new ConfigurationError(`${variable}: ${HOST}:${PORT} cannot be used (${code})`);
  }
  return async () => {
    const closed = once(server, "close");
    server.close();
    server.closeIdleConnections();
    await closed;
  };
}
