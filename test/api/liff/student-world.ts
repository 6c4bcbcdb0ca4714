import { once } from "node:events";
import type { AddressInfo } from "node:net";
import pino from "pino";
import { createBillPrinter } from "#adapters/bill-printer/index.ts";
import { createDocumentPrinter } from "#adapters/document-printer/index.ts";
import { createFormPrinter } from "#adapters/form-printer/index.ts";
import { lineLogin } from "#adapters/line/line-login.ts";
import { startPrintingThread } from "#adapters/printing/printing-thread.ts";
import { memoryKeyValue } from "#adapters/redis/memory-key-value.ts";
import { rateLimiter } from "#adapters/redis/rate-limiter.ts";
import type { ApiDeps } from "#api/api-deps.ts";
import { createApp } from "#api/app.ts";
import { SessionStore } from "#api/session-store.ts";
import { SignedLinks } from "#api/signed-links.ts";
import { testDeps } from "#test/factories/deps.ts";
import { aLineUserId } from "#test/factories/student.ts";
import { testDatabase } from "#test/support/database.ts";
import { channelId, lineStandIn } from "./line-stand-in.ts";

/** The whole app over HTTP on a database of its own, with LINE's log-in stood in over HTTP. */
export async function studentWorld() {
  const database = await testDatabase();
  const line = await lineStandIn();
  const printing = startPrintingThread();
  const deps = await testDeps(database.db, {
    billPrinter: createBillPrinter(printing),
    formPrinter: createFormPrinter(printing),
    documentPrinter: createDocumentPrinter(printing),
  });
  const api = apiDeps(deps, line.url);
  const server = createApp(api, {}).listen(0, "127.0.0.1");
  await once(server, "listening");
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/liff`;

  const call = (method: string, path: string, { body, cookie = "", headers = {} }: CallWish = {}) => {
    const json = body !== undefined && !(body instanceof FormData);
    return fetch(url + path, {
      method,
      headers: { Cookie: cookie, ...(json && { "Content-Type": "application/json" }), ...headers },
      ...(body !== undefined && { body: body instanceof FormData ? body : JSON.stringify(body) }),
    });
  };

  return {
    api,
    deps,
    line,
    db: database.db,
    url,
    call,
    /** A student on one device: an ID token exchanged for a session. */
    async signIn(lineUserId = aLineUserId()): Promise<Device> {
      const answer = await call("POST", "/session", { body: { idToken: line.mint({ sub: lineUserId }) } });
      const cookie = answer.headers.getSetCookie()[0]!.split(";")[0]!;
      return {
        lineUserId,
        cookie,
        get: (path) => call("GET", path, { cookie }),
        patch: (path, body) => call("PATCH", path, { cookie, body }),
        put: (path, body) => call("PUT", path, { cookie, body }),
        post: (path, body, headers) => call("POST", path, { cookie, body, ...(headers && { headers }) }),
        delete: (path) => call("DELETE", path, { cookie }),
      };
    },
    async close() {
      server.close();
      server.closeAllConnections();
      line.close();
      await printing.close();
      await database.close();
    },
  };
}

export type StudentWorld = Awaited<ReturnType<typeof studentWorld>>;

interface CallWish {
  body?: unknown;
  cookie?: string;
  headers?: Record<string, string>;
}

export interface Device {
  lineUserId: string;
  cookie: string;
  get(path: string): Promise<Response>;
  patch(path: string, body: unknown): Promise<Response>;
  put(path: string, body: unknown): Promise<Response>;
  post(path: string, body?: unknown, headers?: Record<string, string>): Promise<Response>;
  delete(path: string): Promise<Response>;
}

/** What an error answer says. */
export async function errorOf(answer: Response) {
  const { error } = (await answer.json()) as {
    error: { code: string; message: string; requestId: string; fields?: Record<string, string> };
  };
  return { status: answer.status, ...error };
}

function apiDeps(deps: Awaited<ReturnType<typeof testDeps>>, lineUrl: string): ApiDeps {
  const keyValue = memoryKeyValue(() => deps.now().getTime());
  const limit = (points: number) => rateLimiter({ name: `test${points}`, points, window: 60 }, undefined);
  return {
    ...deps,
    keyValue,
    lineLogin: lineLogin({ apiUrl: lineUrl, channelId }),
    sessions: new SessionStore({ keyValue, now: deps.now, secret: "s".repeat(32), secure: false }),
    signedLinks: new SignedLinks({ now: deps.now, secret: "s".repeat(32) }),
    limits: {
      student: limit(300),
      login: limit(100),
      query: limit(1000),
      queriedCard: limit(1000),
      session: limit(1000),
      paper: limit(100),
    },
    log: pino({ level: "silent" }),
    secrets: { collection: undefined },
    page: { liffId: "1234567890-abcdefgh", mock: false, linePay: false, publicUrl: deps.settings.publicUrl },
  };
}
