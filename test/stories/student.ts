import { expect } from "vitest";
import type { StudentCase } from "../../api/contracts/liff.ts";
import { ask, askJson, cookieOf } from "./http.ts";

interface Entry {
  from: "student" | "bot";
  message: unknown;
}

/** A student with her chat, and LIFF pages whose calls she makes without a browser. */
export class Student {
  private readonly chatUrl: string;
  private readonly liffUrl: string;
  private readonly payUrl: string;
  private cookie = "";

  private constructor(service: { url: string; simulatorUrl: string }, userId: string) {
    this.chatUrl = `${service.simulatorUrl}/sim/users/${userId}`;
    this.liffUrl = `${service.url}/api/liff`;
    this.payUrl = `${service.simulatorUrl}/web/payment/act`;
  }

  static async join(service: { url: string; simulatorUrl: string }, displayName: string): Promise<Student> {
    const users = `${service.simulatorUrl}/sim/users`;
    const { userId } = await askJson<{ userId: string }>(users, { body: { displayName } });
    const student = new Student(service, userId);
    await ask(`${student.chatUrl}/events`, { body: { type: "follow" } });
    return student;
  }

  async says(...texts: string[]): Promise<void> {
    for (const text of texts) await ask(`${this.chatUrl}/events`, { body: { type: "text", text } });
  }

  /** All that the account wrote to her. */
  async read(): Promise<string> {
    const { entries } = await askJson<{ entries: Entry[] }>(this.chatUrl);
    return entries
      .filter(({ from }) => from === "bot")
      .map(({ message }) => JSON.stringify(message))
      .join("\n");
  }

  async reads(...texts: string[]): Promise<void> {
    for (const text of texts)
      await expect.poll(() => this.read(), { timeout: 30_000, message: text }).toContain(text);
  }

  /** She opens the page from the chat, fills in what the chat did not ask and sends it. @returns the serial */
  async submits(form: object): Promise<string> {
    const { idToken } = await askJson<{ idToken: string }>(`${this.chatUrl}/id-token`, { body: {} });
    this.cookie = cookieOf(await ask(`${this.liffUrl}/session`, { body: { idToken } }));
    await this.page("/draft", { method: "PUT", body: { minor: false, ...form } });
    return (await this.page<{ serial: string }>("/cases", { body: {} })).serial;
  }

  case(serial: string): Promise<StudentCase> {
    return this.page<StudentCase>(`/cases/${serial}`);
  }

  async paysByLinePay(serial: string): Promise<void> {
    const { paymentUrl } = await this.page<{ paymentUrl: string }>(`/cases/${serial}/line-pay`, { body: {} });
    const transactionReserveId = new URL(paymentUrl).searchParams.get("transactionReserveId") ?? "";
    const body = new URLSearchParams({ transactionReserveId, act: "approve", means: "card" });
    const back = await fetch(this.payUrl, { method: "POST", body });
    expect(back.ok).toBe(true);
  }

  private page<Answer>(path: string, asked: Parameters<typeof ask>[1] = {}): Promise<Answer> {
    return askJson<Answer>(this.liffUrl + path, { ...asked, cookie: this.cookie });
  }
}
