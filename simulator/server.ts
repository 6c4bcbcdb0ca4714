import { existsSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import express, { type ErrorRequestHandler, type Express } from "express";
import { ZodError, type z } from "zod";
import { cardCoreRoutes } from "./card-core/routes.ts";
import type { Clock } from "./clock.ts";
import { collectionRoutes } from "./collection/routes.ts";
import { controlRoutes } from "./control/routes.ts";
import { fileRoutes } from "./files/routes.ts";
import { lineError } from "./http/answer.ts";
import { endpoint } from "./http/endpoint.ts";
import { paymentPageRoutes } from "./line-pay/page-routes.ts";
import { linePayRoutes } from "./line-pay/routes.ts";
import { loginRoutes } from "./login/routes.ts";
import { messagingRoutes } from "./messaging/routes.ts";
import { moneyRoutes } from "./money/routes.ts";
import { payingBankRoutes } from "./paying-bank/routes.ts";
import { Settings } from "./settings.ts";
import { keepState } from "./state.ts";
import { pictureRoutes } from "./students/picture-routes.ts";
import { studentRoutes } from "./students/routes.ts";
import { createWorld, type World } from "./world.ts";

export type Simulator = { url: string; world: World; close(): Promise<void> };

const PAGES = join(import.meta.dirname, "..", "dist", "simulator");

/**
 * Starts the stand-in for LINE, LINE Pay, stores and bank on one origin.
 * @param wishes settings that differ from the defaults; port 0 takes any free one
 * @param clock a test's own; else it runs with the machine's
 * @returns its local address, its inside (for tests) and how to stop it
 * @throws when the port is taken
 */
export async function startSimulator(
  wishes: z.input<typeof Settings> = {},
  clock?: Clock,
): Promise<Simulator> {
  const settings = Settings.parse(wishes);
  const world = createWorld(settings, clock);
  const stopKeeping = keepState(world);
  const server = createServer(simulatorApp(world));
  await listen(server, settings);
  const here = `http://localhost:${(server.address() as AddressInfo).port}`;
  world.origin = settings.SIMULATOR_URL ?? here;
  return {
    url: here,
    world,
    close: async () => {
      world.webhook.close();
      world.live.close();
      stopKeeping();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function listen(server: Server, { SIMULATOR_PORT, SIMULATOR_HOST }: Settings): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(SIMULATOR_PORT, SIMULATOR_HOST, resolve);
  });
}

function simulatorApp(world: World): Express {
  const app = express();
  app.disable("x-powered-by");
  app.disable("etag");
  const bytes = express.raw({ type: () => true, limit: "2mb" });
  app.use("/v2/bot", bytes, messagingRoutes(world));
  app.use(["/v4/payments", "/v3/payments"], bytes, linePayRoutes(world));
  app.use(["/oauth2", "/v2/profile", "/friendship"], bytes);
  app.use(loginRoutes(world));
  app.use("/web/payment", paymentPageRoutes(world));
  app.use("/sim", express.json({ limit: "2mb" }), controlRoutes(world));
  app.use("/sim", pictureRoutes(world));
  app.use("/sim/users", studentRoutes(world));
  app.use("/sim", collectionRoutes(world));
  app.use("/sim", fileRoutes(world));
  app.use("/sim", moneyRoutes(world));
  app.use("/sim", cardCoreRoutes(world));
  app.use("/sim", payingBankRoutes(world));
  if (existsSync(PAGES)) app.use(express.static(PAGES, { extensions: ["html"] }));
  app.use(endpoint(world, "unknown", () => lineError(404, "Not found")));
  app.use(onError);
  return app;
}

const onError: ErrorRequestHandler = (error, _req, res, _next) => {
  if (error instanceof ZodError)
    return void res.status(400).json({ message: "invalid request", issues: error.issues });
  const status = Number(error?.status) || 500;
  const message = status === 413 ? "Request entity too large" : String(error?.message ?? error);
  res.status(status).json({ message });
};
