import { randomUUID } from "node:crypto";
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { createBillPrinter } from "#adapters/bill-printer/index.ts";
import { createDocumentPrinter } from "#adapters/document-printer/index.ts";
import { createFormPrinter } from "#adapters/form-printer/index.ts";
import type { ApiDeps } from "#api/api-deps.ts";
import { createApp } from "#api/app.ts";
import type { StaffRole } from "#prisma/generated/client.ts";
import { type TestDeps, testDeps, testSettings } from "#test/factories/deps.ts";
import { aLineUserId } from "#test/factories/student.ts";
import type { Settings } from "#usecases/ports/settings.ts";
import { createStaffAccount } from "#usecases/staff/create-staff-account.ts";
import { apiDeps } from "./api-deps.ts";
import { testDatabase } from "./database.ts";
import { lineStandIn } from "./line-login-stand-in.ts";
import { printingOnDemand } from "./printing-on-demand.ts";

/** Of every staff account that a test makes. */
export const password = "correct horse";

interface ApiWish {
  /** Use cases to serve, on a database that the caller closes; on one of its own when absent. */
  deps?: TestDeps;
  /** Key of the collection callback; none is configured when absent. */
  collectionSecret?: string;
  /** Where a test needs other settings than `testSettings`. */
  settings?: Partial<Settings>;
  /** Proxies whose word on the caller's address is taken. */
  trustedProxies?: string[];
  /** Where a test looks into, or stands in for, what the routes use. */
  parts?: (api: ApiDeps) => Partial<ApiDeps>;
}

interface CallWish {
  body?: unknown;
  cookie?: string;
  headers?: Record<string, string>;
}

/** The whole app over HTTP, with LINE's log-in stood in over HTTP and a clock that a test moves. */
export async function apiWorld({
  deps: given,
  collectionSecret,
  settings,
  trustedProxies = [],
  parts,
}: ApiWish = {}) {
  const own = given ? { deps: given, close: async () => {} } : await ownDeps(settings);
  const { deps } = own;
  const line = await lineStandIn();
  const bare = apiDeps(deps, { lineUrl: line.url, collectionSecret });
  const api = { ...bare, ...parts?.(bare) };
  const server = createApp(api, { trustedProxies }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  const call = (method: string, path: string, { body, cookie = "", headers = {} }: CallWish = {}) => {
    const json = body !== undefined && !(body instanceof FormData);
    return fetch(url + path, {
      method,
      headers: { Cookie: cookie, ...(json && { "Content-Type": "application/json" }), ...headers },
      ...(body !== undefined && { body: json ? JSON.stringify(body) : body }),
    });
  };
  const logIn = ({ username, schoolCode }: StaffName, tried = password) =>
    call("POST", "/api/staff/session", { body: { username, schoolCode, password: tried } });

  return {
    api,
    deps,
    line,
    db: deps.db,
    url,
    call,
    logIn,
    /** A student on one device: an ID token exchanged for a session. Her paths are those below `/api/liff`. */
    async signIn(lineUserId = aLineUserId()): Promise<Device> {
      const idToken = line.mint({ sub: lineUserId });
      const cookie = cookieOf(await call("POST", "/api/liff/session", { body: { idToken } }));
      const send = (method: string) => (path: string, body?: unknown, headers?: Record<string, string>) =>
        call(method, `/api/liff${path}`, { cookie, body, ...(headers && { headers }) });
      return {
        ...{ lineUserId, cookie, get: send("GET"), patch: send("PATCH"), put: send("PUT") },
        ...{ post: send("POST"), delete: send("DELETE") },
      };
    },
    /** Somebody of a school, or an operator, with an account and a session. */
    async person(role: StaffRole, schoolCode?: string): Promise<Person> {
      const name = { username: `${role}-${randomUUID().slice(0, 8)}`, schoolCode };
      const id = await createStaffAccount(deps, { ...name, role, password });
      const cookie = cookieOf(await logIn(name));
      return {
        id,
        name,
        get: (path) => call("GET", path, { cookie }),
        post: (path, body = {}) => call("POST", path, { cookie, body }),
        put: (path, body = {}) => call("PUT", path, { cookie, body }),
        delete: (path) => call("DELETE", path, { cookie }),
      };
    },
    async close() {
      await api.live.close();
      server.close();
      server.closeAllConnections();
      line.close();
      await own.close();
    },
  };
}

export type ApiWorld = Awaited<ReturnType<typeof apiWorld>>;

type StaffName = { username: string; schoolCode?: string | undefined };
type Send = (path: string, body?: unknown, headers?: Record<string, string>) => Promise<Response>;

export interface Device extends Record<"get" | "patch" | "put" | "post" | "delete", Send> {
  lineUserId: string;
  cookie: string;
}

export interface Person extends Record<"get" | "post" | "put" | "delete", Send> {
  /** StaffAccount.id */
  id: string;
  name: StaffName;
}

async function ownDeps(settings: Partial<Settings> = {}) {
  const database = await testDatabase();
  const printing = printingOnDemand();
  const deps = await testDeps(database.db, {
    billPrinter: createBillPrinter(printing),
    formPrinter: createFormPrinter(printing),
    documentPrinter: createDocumentPrinter(printing),
    settings: { ...testSettings, ...settings },
  });
  return {
    deps,
    close: async () => {
      await printing.close();
      await database.close();
    },
  };
}

const cookieOf = (answer: Response) => answer.headers.getSetCookie()[0]!.split(";")[0]!;
