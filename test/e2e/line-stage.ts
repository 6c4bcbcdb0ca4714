import { randomBytes } from "node:crypto";
import type { Browser } from "playwright-core";
import { zhTw } from "../../liff/texts/zh-tw.ts";
import { type Simulator, startSimulator } from "../../simulator/server.ts";
import { type ChromiumOptions, launchChromium } from "../support/chromium.ts";
import { type RunningService, startServiceProcess } from "../support/service.ts";
import { type PhoneOptions, StudentPhone } from "./student-phone.ts";

const channelId = "1650000001";
const linePay = {
  LINE_PAY_CHANNEL_ID: "1656000001",
  LINE_PAY_CHANNEL_SECRET: "line-pay-secret-of-the-tests",
};

/** The service as in production, with the simulator where LINE is, and phones that run LINE's own SDK. */
export interface LineStage {
  service: RunningService;
  simulator: Simulator;
  browser: Browser;
  /** A student with a fresh LINE account and her phone. */
  phone(options?: PhoneOptions): Promise<StudentPhone>;
  /** The same, logged in already and looking at her empty list of cases. */
  phoneWithSession(options?: PhoneOptions): Promise<StudentPhone>;
  /** Puts all phones away. */
  closePhones(): Promise<void>;
  close(): Promise<void>;
}

interface StageOptions extends ChromiumOptions {
  /** Without it the service starts its embedded database. */
  databaseUrl?: string;
}

export async function startLineStage({ databaseUrl, ...chromium }: StageOptions = {}): Promise<LineStage> {
  const simulator = await startSimulator({
    SIMULATOR_PORT: 0,
    LINE_LOGIN_CHANNEL_ID: channelId,
    LIFF_ID: liffId,
    ...linePay,
  });
  const service = await startServiceProcess({ databaseUrl, env: environment(simulator.url) });
  const browser = await launchChromium(chromium);
  const phones: StudentPhone[] = [];
  const phone = async (options: PhoneOptions = {}) => {
    const taken = await StudentPhone.start({ browser, simulator, serviceUrl: service.url, liffId }, options);
    phones.push(taken);
    return taken;
  };
  const closePhones = async () => void (await Promise.all(phones.splice(0).map((phone) => phone.close())));
  return {
    service,
    simulator,
    browser,
    phone,
    phoneWithSession: async (options) => {
      const taken = await phone(options);
      await taken.open("/cases");
      await taken.sees(zhTw.cases.none);
      return taken;
    },
    closePhones,
    close: async () => {
      await closePhones();
      await browser.close();
      await service.close();
      await simulator.close();
    },
  };
}

const liffId = `${channelId}-Abcd1234`;

/** Production's variables, LINE's hosts replaced. */
const environment = (simulatorUrl: string): Record<string, string> => ({
  LINE_CHANNEL_SECRET: "simulator-channel-secret",
  LINE_CHANNEL_ACCESS_TOKEN: "simulator-access-token",
  LINE_LOGIN_CHANNEL_ID: channelId,
  LIFF_ID: liffId,
  LINE_API_URL: simulatorUrl,
  LINE_PAY_API_URL: simulatorUrl,
  ...linePay,
  PII_KEYS: `test:${randomBytes(32).toString("base64")}`,
  SESSION_SECRET: randomBytes(32).toString("base64"),
});
