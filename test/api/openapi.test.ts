import { afterAll, beforeAll, expect, it } from "vitest";
import { createApp } from "#api/app.ts";
import { openApiDocument } from "#api/openapi/document.ts";
import { testDeps } from "#test/factories/deps.ts";
import { apiDeps } from "#test/support/api-deps.ts";
import { type TestDatabase, testDatabase } from "#test/support/database.ts";

/** As the router of express lists what was registered. */
interface ListedRoute {
  path: string;
  methods: string[] | undefined;
  router: RouterThatLists | undefined;
}
interface RouterThatLists {
  listRoutes(): ListedRoute[];
}

let database: TestDatabase;
let routes: string[];
beforeAll(async () => {
  database = await testDatabase();
  const api = apiDeps(await testDeps(database.db), {
    lineUrl: "http://127.0.0.1:9",
    collectionSecret: "secret",
  });
  // The declarations of express are older than its router.
  const { router } = createApp(api, {}) as unknown as { router: RouterThatLists };
  routes = operationsOf(router);
});
afterAll(() => database.close());

/** `GET /api/liff/cases/{serial}` of every route, those of mounted routers with the path of the mount. */
function operationsOf(router: RouterThatLists, mount = ""): string[] {
  return router.listRoutes().flatMap(({ path, methods, router: mounted }) => {
    const whole = (mount + path).replace(/\/$/, "");
    if (mounted) return operationsOf(mounted, whole);
    const named = whole.replace(/:(\w+)/g, "{$1}");
    return (methods ?? []).filter((method) => method !== "HEAD").map((method) => `${method} ${named}`);
  });
}

it("has an operation for every route of the API, and none that no route serves", () => {
  const { paths = {} } = openApiDocument("https://card.example.tw");
  const written = Object.entries(paths).flatMap(([path, operations]) =>
    Object.keys(operations).map((method) => `${method.toUpperCase()} ${path}`),
  );
  const isOfApi = (operation: string) => operation.includes(" /api/");
  const ofApi = routes.filter(isOfApi);
  expect(ofApi.length).toBeGreaterThan(40);
  expect(ofApi.filter((route) => !written.some((operation) => serves(route, operation)))).toEqual([]);
  expect(written.filter(isOfApi).filter((one) => !ofApi.some((route) => serves(route, one)))).toEqual([]);
});

/** Steps of the desk are one route with a parameter, and an operation each in the document. */
function serves(route: string, operation: string): boolean {
  const pattern = route.replace(/[.*+?^$()|[\]\\]/g, "\\$&").replace(/\{\w+\}/g, "[^/]+");
  return new RegExp(`^${pattern}$`).test(operation);
}
