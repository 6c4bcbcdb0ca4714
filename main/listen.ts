import { once } from "node:events";
import { createServer, type RequestListener, type Server } from "node:http";
import type { Socket } from "node:net";
import { ConfigurationError } from "#adapters/config/read-environment.ts";

/** How long a request under way is waited for; LINE Pay's confirm, the longest, takes 45 s at most. */
const PATIENCE_MS = 50_000;
const LOOK_MS = 50;

/**
 * Serves until told to stop; requests under way are finished first.
 * @throws ConfigurationError when the port is taken or may not be used
 */
export async function listen(handler: RequestListener, { PORT, HOST }: { PORT: number; HOST: string }) {
  // Proxies keep connections for a minute; ours must not close first.
  const server = createServer({ keepAliveTimeout: 65_000 }, handler);
  const sockets = socketsOf(server);
  server.listen(PORT, HOST);
  try {
    await once(server, "listening");
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const variable = code === "EADDRINUSE" || code === "EACCES" ? "PORT" : "HOST";
    throw new ConfigurationError(`${variable}: ${HOST}:${PORT} cannot be used (${code})`);
  }
  return () => close(server, sockets);
}

/**
 * Node alone would wait for a connection that answered its last request meanwhile (until its keep-alive ends), and for ever for
 * one that has asked nothing: browsers connect ahead of need.
 */
async function close(server: Server, sockets: ReadonlySet<Socket>): Promise<void> {
  const closed = once(server, "close");
  server.close();
  const letGo = () => {
    server.closeIdleConnections();
    for (const socket of sockets) if (socket.bytesRead === 0) socket.destroy();
  };
  letGo();
  const look = setInterval(letGo, LOOK_MS);
  const end = setTimeout(() => server.closeAllConnections(), PATIENCE_MS);
  await closed;
  clearInterval(look);
  clearTimeout(end);
}

function socketsOf(server: Server): ReadonlySet<Socket> {
  const sockets = new Set<Socket>();
  server.on("connection", (socket) => {
    sockets.add(socket);
    socket.once("close", () => sockets.delete(socket));
  });
  return sockets;
}
