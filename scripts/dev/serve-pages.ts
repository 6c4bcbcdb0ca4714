import path from "node:path";
import { build, createServer, type InlineConfig, type ProxyOptions, type ViteDevServer } from "vite";
import { freePort } from "../../adapters/embedded-postgres/free-port.ts";
import type { RestartingService } from "./restarting-service.ts";

const ROOT = path.resolve(import.meta.dirname, "../..");

/**
 * Serves the pages from their source, which reload when it changes, and hands everything else to the service: one address as in
 * production, without the Content-Security-Policy, since the pages come from Vite.
 */
export async function servePages(
  port: number,
  service: RestartingService,
): Promise<{ close(): Promise<void> }> {
  const staffPort = await freePort();
  const staff = await listen("staff", staffPort);
  const liff = await listen("liff", port, {
    "/staff/": { target: `http://127.0.0.1:${staffPort}`, ws: true },
    "^/(?!liff/|staff/)": {
      target: `http://127.0.0.1:${service.port}`,
      // Whoever asks while it starts anew waits; who has gone away meanwhile is not asked for.
      bypass: async (request) => {
        await service.settled();
        return request.destroyed ? false : undefined;
      },
    },
  });
  const simulator = await build({
    configFile: path.join(ROOT, "simulator/vite.config.ts"),
    logLevel: "warn",
    build: { watch: {} },
  });
  return {
    close: async () => {
      if ("close" in simulator) await simulator.close();
      await liff.close();
      await staff.close();
    },
  };
}

async function listen(
  room: string,
  port: number,
  proxy: Record<string, ProxyOptions> = {},
): Promise<ViteDevServer> {
  const config: InlineConfig = {
    configFile: path.join(ROOT, room, "vite.config.ts"),
    cacheDir: path.join(ROOT, "node_modules/.vite", room),
    logLevel: "warn",
    server: { host: "127.0.0.1", port, strictPort: true, proxy, fs: { allow: [ROOT] } },
  };
  const server = await createServer(config);
  return server.listen();
}
