import { once } from "node:events";
import type { AddressInfo } from "node:net";
import express from "express";
import { pino } from "pino";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { memoryKeyValue } from "#adapters/redis/memory-key-value.ts";
import { errorHandler, notFound } from "#api/error-handler.ts";
import { jsonBody } from "#api/json-body.ts";
import { requestLog } from "#api/request-log.ts";
import { sameOrigin } from "#api/same-origin.ts";
import { SessionStore } from "#api/session-store.ts";
import { storableInput } from "#api/storable-input.ts";
import { DomainError } from "#domain/errors.ts";

const lines: string[] = [];
const log = pino({ level: "debug" }, { write: (line: string) => void lines.push(line) });
const sessions = new SessionStore({
  keyValue: memoryKeyValue(),
  now: () => new Date(),
  secret: "s".repeat(32),
  secure: false,
});

const app = express();
app.use(requestLog(log));
app.use(sameOrigin("https://card.example.tw"));
app.use(jsonBody(), storableInput);
app.post("/parse", (req, res) => {
  res.json(
    z
      .strictObject({ amount: z.int(), refund: z.strictObject({ bank: z.string() }).optional() })
      .parse(req.body),
  );
});
app.get("/refused", () => {
  throw new DomainError("case_already_open", { serial: "SEQ000000000001" });
});
app.get("/refused-field", () => {
  throw new DomainError("validation_failed", { fields: { reasons: "noReturnReason" } });
});
app.get("/broken", () => {
  throw new Error("the secret A123456789 stays in the log");
});
app.post("/session", async (_req, res) => {
  await sessions.start(res, "student", { id: "s1" }, 60);
  res.json({});
});
app.get("/session", async (req, res) => {
  res.json({
    session: (await sessions.read(req, "student")) ?? null,
    staff: (await sessions.read(req, "staff")) ?? null,
  });
});
app.delete("/session", async (req, res) => {
  await sessions.end(req, res, "student");
  res.status(204).end();
});
app.use(notFound);
app.use(errorHandler);

const server = app.listen(0, "127.0.0.1");
let base: string;
beforeAll(async () => {
  if (!server.listening) await once(server, "listening");
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => void server.close());

const post = (path: string, body: string, headers: Record<string, string> = {}) =>
  fetch(base + path, { method: "POST", body, headers: { "Content-Type": "application/json", ...headers } });

describe("the error handler", () => {
  it("answers a refusal with its code, status, fields and the request's id", async () => {
    const response = await fetch(`${base}/refused`);
    const body = await response.json();
    expect(response.status).toBe(409);
    expect(body.error).toMatchObject({ code: "case_already_open", fields: { serial: "SEQ000000000001" } });
    expect(body.error.requestId).toBe(response.headers.get("X-Request-Id"));
  });

  it("speaks Chinese unless English is asked for", async () => {
    const say = async (language: string) =>
      (await (await fetch(`${base}/nothing`, { headers: { "Accept-Language": language } })).json()).error
        .message;
    expect(await say("en")).toMatch(/^[ -~]+$/);
    expect(await say("zh-TW,zh;q=0.9")).toMatch(/\p{Script=Han}/u);
    expect(await say("*")).toMatch(/\p{Script=Han}/u);
  });

  it("keeps an unexpected error to the log, under the id that it shows", async () => {
    const response = await fetch(`${base}/broken`);
    const text = await response.text();
    expect(response.status).toBe(500);
    expect(text).not.toContain("A123456789");
    const { error } = JSON.parse(text);
    expect(error.code).toBe("internal");
    expect(lines.some((line) => line.includes(error.requestId) && line.includes("stays in the log"))).toBe(
      true,
    );
  });

  it.each([
    ["not JSON", "{", 400, "bad_request"],
    ["a wrong type", '{"amount":"120"}', 422, "validation_failed"],
    ["an unknown field", '{"amount":1,"price":2}', 422, "unknown_field"],
    ["an unknown field inside", '{"amount":1,"refund":{"bank":"004","iban":"x"}}', 422, "unknown_field"],
    ["too much", `{"amount":${"1".repeat(200_000)}}`, 413, "payload_too_large"],
    ["a NUL", '{"amount":1,"refund":{"bank":"\\u0000"}}', 422, "validation_failed"],
    ["half a surrogate pair", '{"amount":1,"refund":{"bank":"\\ud842"}}', 422, "validation_failed"],
    ["brackets without end", `${"[".repeat(40_000)}${"]".repeat(40_000)}`, 400, "bad_request"],
  ])("refuses %s", async (_, body, status, code) => {
    const response = await post("/parse", body);
    expect(response.status).toBe(status);
    expect((await response.json()).error.code).toBe(code);
  });

  it.each(["text/plain", "application/x-www-form-urlencoded", ""])(
    "refuses a body of type %j",
    async (type) => {
      const response = await post("/parse", '{"amount":1}', { "Content-Type": type });
      expect(response.status).toBe(415);
    },
  );

  it("takes a request that needs no body without one", async () => {
    const response = await fetch(`${base}/session`, { method: "POST" });
    expect(response.status).toBe(200);
  });

  it("refuses a NUL in the address", async () => {
    expect((await fetch(`${base}/parse%00`)).status).toBe(400);
  });

  it("says in Chinese what is wrong with a field, unless English is asked for", async () => {
    const say = async (language: string) => {
      const answer = await post("/parse", '{"amount":"x"}', { "Accept-Language": language });
      return (await answer.json()).error.fields.amount;
    };
    expect(await say("zh-TW")).toMatch(/\p{Script=Han}/u);
    expect(await say("en")).not.toMatch(/\p{Script=Han}/u);
  });

  it("says why a rule refused a field in the reader's language", async () => {
    const say = async (language: string) => {
      const answer = await fetch(`${base}/refused-field`, { headers: { "Accept-Language": language } });
      return (await answer.json()).error.fields.reasons;
    };
    expect(await say("zh-TW")).toBe("請勾選或填寫需要補件的原因。");
    expect(await say("en")).toBe("Please tick or write what needs fixing.");
  });

  it("names the field at fault by its dotted path", async () => {
    const { error } = await (await post("/parse", '{"amount":1,"refund":{"bank":4}}')).json();
    expect(Object.keys(error.fields)).toEqual(["refund.bank"]);
  });
});

describe("a change that another site asks for", () => {
  it.each(["https://evil.example", "null", "https://card.example.tw.evil.example"])(
    "is refused from %s",
    async (Origin) => {
      expect((await post("/parse", '{"amount":1}', { Origin })).status).toBe(403);
    },
  );

  it.each(["https://card.example.tw", undefined])("is taken from %s", async (Origin) => {
    expect((await post("/parse", '{"amount":1}', Origin === undefined ? {} : { Origin })).status).toBe(200);
  });

  it("is taken from the address that the browser itself shows", async () => {
    expect((await post("/parse", '{"amount":1}', { Origin: base })).status).toBe(200);
  });
});

describe("a session", () => {
  it("lives in an HttpOnly cookie until it is ended, for its own kind only", async () => {
    const started = await post("/session", "{}");
    const cookie = started.headers.get("Set-Cookie") ?? "";
    expect(cookie).toMatch(/^student_session=[\w-]{43};.*HttpOnly.*SameSite=Lax/);
    const headers = { Cookie: cookie.split(";")[0] ?? "" };
    expect(await (await fetch(`${base}/session`, { headers })).json()).toEqual({
      session: { id: "s1" },
      staff: null,
    });
    await fetch(`${base}/session`, { method: "DELETE", headers });
    expect(await (await fetch(`${base}/session`, { headers })).json()).toEqual({
      session: null,
      staff: null,
    });
  });

  it("is not opened by a guessed token", async () => {
    const headers = { Cookie: `student_session=${"A".repeat(43)}` };
    expect((await (await fetch(`${base}/session`, { headers })).json()).session).toBeNull();
  });
});
