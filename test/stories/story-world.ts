import { expect } from "vitest";
import { type TestDatabase, testDatabase } from "../support/database.ts";
import { type RunningService, startServiceProcess } from "../support/service.ts";
import { ask, askBytes, askJson, cookieOf } from "./http.ts";
import { Student } from "./student.ts";

/** Of a file that was imported: how many lines came to which end. */
interface Imported {
  outcomes: Record<string, number>;
}

/** The service and the simulator as demo mode starts them, and everybody beside the student who has a hand in her case. */
export class StoryWorld {
  readonly database: TestDatabase;
  readonly service: RunningService;
  private readonly sessions = new Map<string, string>();

  private constructor(database: TestDatabase, service: RunningService) {
    this.database = database;
    this.service = service;
  }

  static async start(): Promise<StoryWorld> {
    const database = await testDatabase();
    const service = await startServiceProcess({ databaseUrl: database.url });
    const world = new StoryWorld(database, service);
    await world.advanceToMorning();
    return world;
  }

  student(displayName: string): Promise<Student> {
    return Student.join(this.service, displayName);
  }

  simulator<Answer>(path: string, body?: unknown): Promise<Answer> {
    return askJson<Answer>(`${this.service.simulatorUrl}/sim${path}`, { body });
  }

  async school<Answer>(path: string, body?: unknown): Promise<Answer> {
    const cookie = await this.session("staff", "533302");
    return askJson<Answer>(`${this.service.url}/api/school${path}`, { body, cookie });
  }

  async operator<Answer>(path: string, body?: unknown): Promise<Answer> {
    const cookie = await this.session("operator");
    return askJson<Answer>(`${this.service.url}/api/operator${path}`, { body, cookie });
  }

  /** Changes a setting of the service. */
  async sets(setting: string, body: object): Promise<void> {
    const cookie = await this.session("operator");
    await ask(`${this.service.url}/api/operator/settings/${setting}`, { method: "PUT", body, cookie });
  }

  async operatorFile(path: string): Promise<Uint8Array> {
    return askBytes(`${this.service.url}/api/operator${path}`, { cookie: await this.session("operator") });
  }

  /** Takes a file from a collector's or the bank's hand and gives it to the desk. */
  async deliver(file: string): Promise<Imported["outcomes"]> {
    const bytes = await askBytes(`${this.service.simulatorUrl}/sim/collections/${file}`);
    const form = new FormData();
    form.set("file", new Blob([Uint8Array.from(bytes)]), "file");
    return (await this.operator<Imported>("/collections", form)).outcomes;
  }

  /** The card core looks into the feed until there is nothing new, and the service takes every result. */
  async cardCoreWorks(): Promise<void> {
    for (;;) {
      const { orders, answers } = await this.simulator<{ orders: number; answers: { answer: string }[] }>(
        "/card-core/work",
        {},
      );
      for (const { answer } of answers) {
        const { results } = JSON.parse(answer) as { results: { ok: boolean }[] };
        expect(results.filter(({ ok }) => !ok)).toEqual([]);
      }
      if (orders === 0) return;
    }
  }

  advance(advanceMs: number): Promise<unknown> {
    // A log-in holds for a working day.
    this.sessions.clear();
    return this.simulator("/clock", { advanceMs });
  }

  /** Notices wait for the day to break, and a file is one of a day. */
  private async advanceToMorning() {
    const hours = (Date.now() / 3_600_000 + 8) % 24;
    await this.advance(Math.round(((34 - hours) % 24) * 3_600_000));
  }

  private async session(username: string, schoolCode?: string): Promise<string> {
    const known = this.sessions.get(username);
    if (known) return known;
    const password = () =>
      new RegExp(`user ${username}, password (\\S+)`).exec(this.service.output())?.[1] ?? "";
    await expect.poll(password).not.toBe("");
    const body = { username, password: password(), ...(schoolCode && { schoolCode }) };
    const cookie = cookieOf(await ask(`${this.service.url}/api/staff/session`, { body }));
    this.sessions.set(username, cookie);
    return cookie;
  }

  async close(): Promise<void> {
    await this.service.close();
    await this.database.close();
  }
}
