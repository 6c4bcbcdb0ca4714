import { spawn } from "node:child_process";
import { once } from "node:events";
import { chmod, mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { freePort } from "#adapters/embedded-postgres/free-port.ts";
import { type RunningService, startServiceProcess } from "../support/service.ts";

const ROOT = path.resolve(import.meta.dirname, "../..");
let service: RunningService | undefined;
afterEach(async () => {
  await service?.close();
  service = undefined;
});

/** Runs main.ts with bad settings until it ends. */
async function failedStart(env: Record<string, string>) {
  const child = spawn(process.execPath, ["main.ts"], { cwd: ROOT, env: { PATH: process.env.PATH, ...env } });
  let stderr = "";
  child.stderr.on("data", (text: Buffer) => {
    stderr += text.toString();
  });
  const [code] = await once(child, "close");
  return { code, stderr };
}

async function submittedSchools(url: string) {
  const answer = await fetch(`${url}/api/liff/schools?q=${encodeURIComponent("新莊高中")}`);
  return (await answer.json()).items as { code: string }[];
}

describe("starting the service", () => {
  it("brings up everything in demo mode, tells where, and goes down with Ctrl-C", async () => {
    service = await startServiceProcess();
    expect((await submittedSchools(service.url)).map(({ code }) => code)).toContain("533302");
    expect((await fetch(`${service.simulatorUrl}/sim/users`)).ok).toBe(true);
    for (const told of [service.simulatorUrl, `${service.url}/staff/`, "533302", "operator"]) {
      await expect.poll(service.output).toContain(told);
    }
    expect(await service.stop()).toBe(0);
    await expect(fetch(`${service.url}/healthz`)).rejects.toThrow();
    await expect(fetch(service.simulatorUrl)).rejects.toThrow();
  });

  it("warns in one line when TLS ends at a proxy that it was not told to trust", async () => {
    service = await startServiceProcess({ env: { PUBLIC_URL: "https://card.example" } });
    const warnings = () =>
      service
        ?.output()
        .split("\n")
        .filter((line) => line.startsWith("Warning: TRUSTED_PROXIES:"));
    await expect.poll(warnings).toHaveLength(1);
  });

  it("starts cleanly after a kill -9, with the same data and keys", async () => {
    service = await startServiceProcess();
    const before = await fetch(`${service.simulatorUrl}/sim/users`).then((answer) => answer.json());
    await service.kill();
    await service.restart();
    expect((await submittedSchools(service.url)).map(({ code }) => code)).toContain("533302");
    expect(await fetch(`${service.simulatorUrl}/sim/users`).then((answer) => answer.json())).toEqual(before);
  });

  it("does not outlive an npm that was asked to end", async () => {
    const [port, simulatorPort] = [await freePort(), await freePort()];
    const dataDir = await mkdtemp(path.join(tmpdir(), "npm-start-"));
    await chmod(dataDir, 0o755);
    const env = {
      ...process.env,
      PORT: String(port),
      SIMULATOR_PORT: String(simulatorPort),
      DATA_DIR: dataDir,
    };
    const npm = spawn("npm", ["start"], { cwd: ROOT, env, stdio: "ignore", detached: true });
    const answers = (at: number) =>
      fetch(`http://localhost:${at}/healthz`).then(
        () => true,
        () => false,
      );
    await expect.poll(() => answers(port), { timeout: 60_000 }).toBe(true);
    await expect.poll(() => answers(simulatorPort), { timeout: 60_000 }).toBe(true);
    npm.kill("SIGTERM");
    await expect.poll(() => answers(port), { timeout: 60_000 }).toBe(false);
    await expect.poll(() => answers(simulatorPort), { timeout: 60_000 }).toBe(false);
    await rm(dataDir, { recursive: true, force: true });
  });

  it.each([
    ["a malformed variable", { PORT: "http" }, "PORT"],
    ["half of LINE's credentials", { LINE_CHANNEL_SECRET: "secret" }, "LINE_CHANNEL_ACCESS_TOKEN"],
    ["a data directory that cannot be made", { DATA_DIR: "/dev/null/data" }, "DATA_DIR"],
    [
      "a database that is not there",
      { DATABASE_URL: "postgresql://nobody@127.0.0.1:9/none" },
      "DATABASE_URL",
    ],
  ])("ends with one line that names %s", async (_, env, name) => {
    const { code, stderr } = await failedStart(env);
    expect(code).toBe(1);
    expect(stderr).toMatch(new RegExp(`^${name}: .+\n$`));
  });

  it("ends with one line when Redis is not there", async () => {
    service = await startServiceProcess();
    const { code, stderr } = await failedStart({
      REDIS_URL: "redis://127.0.0.1:9",
      DATA_DIR: service.dataDir,
    });
    expect(code).toBe(1);
    expect(stderr).toMatch(/^REDIS_URL: .+\n$/);
  });

  it("ends with one line when the port is taken", async () => {
    const taken = createServer().listen(0, "127.0.0.1");
    await once(taken, "listening");
    const port = (taken.address() as { port: number }).port;
    service = await startServiceProcess();
    const { code, stderr } = await failedStart({
      PORT: String(port),
      DATA_DIR: service.dataDir,
      SIMULATOR_PORT: "0",
    });
    taken.close();
    expect(code).toBe(1);
    expect(stderr).toMatch(/^PORT: .+EADDRINUSE.*\n$/);
    expect((await fetch(`${service.url}/readyz`)).ok).toBe(true);
  });
});
