import { randomBytes, randomUUID } from "node:crypto";
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import pino from "pino";
import { personalDataSeal } from "#adapters/personal-data-seal.ts";
import { memoryKeyValue } from "#adapters/redis/memory-key-value.ts";
import { rateLimiter } from "#adapters/redis/rate-limiter.ts";
import type { ApiDeps } from "#api/api-deps.ts";
import { createApp } from "#api/app.ts";
import { SessionStore } from "#api/session-store.ts";
import { SignedLinks } from "#api/signed-links.ts";
import type { StaffRole } from "#prisma/generated/client.ts";
import { testDatabase } from "#test/support/database.ts";
import { createStaffAccount } from "#usecases/staff/create-staff-account.ts";

export const password = "correct horse";

export type StaffWorld = Awaited<ReturnType<typeof staffWorld>>;
type Person = Awaited<ReturnType<StaffWorld["person"]>>;

/** The staff routes over HTTP on a database of their own, with a clock to move. */
export async function staffWorld() {
  const database = await testDatabase();
  const clock = { at: new Date("2026-11-22T02:00:00Z") };
  const photos = new Map<string, Buffer>();
  const api = staffDeps(database.db, () => clock.at, photos);
  const server = createApp(api, {}).listen(0, "127.0.0.1");
  await once(server, "listening");
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  const call = async (method: string, path: string, body?: unknown, cookie = "") => {
    const headers = { "Content-Type": "application/json", Cookie: cookie };
    return fetch(url + path, { method, headers, ...(body !== undefined && { body: JSON.stringify(body) }) });
  };
  const logIn = (name: { username: string; schoolCode?: string | undefined }, tried = password) =>
    call("POST", "/api/staff/session", { ...name, password: tried });

  return {
    api,
    url,
    clock,
    photos,
    db: database.db,
    call,
    logIn,
    /** Somebody with an account and a session. */
    async person(role: StaffRole, schoolCode?: string) {
      const name = { username: `${role}-${randomUUID().slice(0, 8)}`, schoolCode };
      const id = await createStaffAccount(api, { ...name, role, password });
      const answer = await logIn(name);
      const cookie = answer.headers.getSetCookie()[0]!.split(";")[0]!;
      return {
        id,
        name,
        get: (path: string) => call("GET", path, undefined, cookie),
        post: (path: string, body: unknown = {}) => call("POST", path, body, cookie),
        delete: (path: string) => call("DELETE", path, undefined, cookie),
      };
    },
    async close() {
      server.close();
      server.closeAllConnections();
      await database.close();
    },
  };
}

export type { Person };

function staffDeps(db: ApiDeps["db"], now: () => Date, photos: Map<string, Buffer>): ApiDeps {
  const keyValue = memoryKeyValue(() => now().getTime());
  const unlimited = rateLimiter({ name: "test", points: 10_000, window: 60 }, undefined);
  return {
    db,
    now,
    keyValue,
    seal: personalDataSeal([{ id: "test", key: randomBytes(32) }]),
    sessions: new SessionStore({ keyValue, now, secret: "s".repeat(32), secure: false }),
    signedLinks: new SignedLinks({ now, secret: "s".repeat(32) }),
    limits: {
      student: unlimited,
      login: unlimited,
      query: unlimited,
      queriedCard: unlimited,
      session: unlimited,
      paper: unlimited,
    },
    log: pino({ level: "silent" }),
    photos: {
      put: async (id, jpeg) => void photos.set(id, jpeg),
      get: async (id) => photos.get(id),
      delete: async (id) => void photos.delete(id),
    },
    settings: {
      publicUrl: "http://localhost",
      liffUrl: "http://localhost/liff",
      barcode: { collectionCode: "63E", segment3Prefix: "5437", deadline: "due" },
      virtualAccountPrefix: "710600",
      paper: { postFee: 15, oldCardAddress: "郵寄地址請洽一卡通客服專線 (07)791-2000" },
    },
    secrets: { collection: undefined },
    page: { liffId: "1-test", mock: false, linePay: false, publicUrl: "http://localhost" },
    linePay: undefined,
    lineLogin: unused("lineLogin"),
    photoProcessor: unused("photoProcessor"),
    billPrinter: unused("billPrinter"),
    formPrinter: unused("formPrinter"),
    documentPrinter: unused("documentPrinter"),
  };
}

/** Staff routes have no business with it. */
function unused<Port extends object>(name: string): Port {
  return new Proxy({} as Port, {
    get: () => () => {
      throw new Error(`${name} was called`);
    },
  });
}
