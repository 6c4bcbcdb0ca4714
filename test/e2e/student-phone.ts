import type { Browser, BrowserContext, Locator, Page, Route } from "playwright-core";
import type { Simulator } from "../../simulator/server.ts";

export interface PhoneOptions {
  width?: number;
  height?: number;
  /** Device pixels per CSS pixel. */
  scale?: number;
  dark?: boolean;
  /** Another browser than LINE's own. */
  outsideLine?: boolean;
  /** How far the phone's clock is ahead, in milliseconds. */
  clockAhead?: number;
  /** How the ID token differs from a good one. */
  token?: Record<string, unknown>;
  /** Types and taps at the speed of a student with one hand; otherwise as fast as the page allows. */
  human?: boolean;
}

interface Surroundings {
  browser: Browser;
  simulator: Simulator;
  serviceUrl: string;
  liffId: string;
}

const inLine =
  "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 Safari Line/15.20.0 LIFF";
const elsewhere =
  "Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/149.0.0.0 Mobile Safari/537.36";

/** 300 characters a minute, and a look before every tap; in milliseconds. */
const human = { key: 200, tap: 600 };

let phones = 0;

/** A student's phone: LINE's real SDK in a phone-sized touch browser; its calls to api.line.me reach the simulator. */
export class StudentPhone {
  readonly page: Page;
  readonly userId: string;
  /** Of the one card that whoever holds the phone has. */
  readonly studentNo = String(1_130_000 + ++phones);
  /** Errors of the page that nobody expected. */
  readonly complaints: string[] = [];
  private readonly context: BrowserContext;
  private readonly around: Surroundings;
  private readonly options: PhoneOptions;

  private constructor(
    page: Page,
    { around, options, userId }: { around: Surroundings; options: PhoneOptions; userId: string },
  ) {
    this.page = page;
    this.context = page.context();
    this.around = around;
    this.options = options;
    this.userId = userId;
    page.on("pageerror", (error) => this.complaints.push(error.message));
    page.on("console", (message) => {
      if (message.type() === "error" && !/Failed to load resource/.test(message.text()))
        this.complaints.push(message.text());
    });
  }

  static async start(around: Surroundings, options: PhoneOptions): Promise<StudentPhone> {
    const { width = 375, height = 667, scale = 2, dark = false, outsideLine = false } = options;
    const context = await around.browser.newContext({
      viewport: { width, height },
      deviceScaleFactor: scale,
      hasTouch: true,
      isMobile: true,
      colorScheme: dark ? "dark" : "light",
      locale: "zh-TW",
      timezoneId: "Asia/Taipei",
      userAgent: outsideLine ? elsewhere : inLine,
    });
    // The in-app browser announces its features itself; without them LIFF's init waits for ever.
    if (!outsideLine)
      await context.addInitScript(() => Object.assign(window, { _liff: { features: [], postMessage() {} } }));
    if (options.clockAhead) await context.addInitScript(advanceClock, options.clockAhead);
    await context.route("https://api.line.me/**", (route) => toSimulator(route, around.simulator.url));
    await context.route("https://api.line.me/liff/v2/apps/*/contextToken", (route) =>
      route.fulfill({ headers: cors, json: { contextToken: contextToken(around) } }),
    );
    const page = await context.newPage();
    page.setDefaultTimeout(20_000);
    const { userId } = await post<{ userId: string }>(`${around.simulator.url}/sim/users`, {
      displayName: "小芯",
    });
    return new StudentPhone(page, { around, options, userId });
  }

  /** Opens a page as LINE does: endpoint URL with the credentials in its fragment. */
  async open(path: string): Promise<void> {
    const fragment = this.options.outsideLine ? "" : `#${await this.credentials()}`;
    await this.page.goto(`${this.around.serviceUrl}/liff${path}${fragment}`);
  }

  /** Opens a page of the same visit: the session is there already. */
  async goTo(path: string): Promise<void> {
    await this.page.goto(`${this.around.serviceUrl}/liff${path}`);
  }

  private get clientId(): string {
    return this.around.liffId.split("-")[0] ?? "";
  }

  private tokens() {
    return post<{ idToken: string; accessToken: string }>(
      `${this.around.simulator.url}/sim/users/${this.userId}/id-token`,
      this.options.token ?? {},
    );
  }

  async credentials(): Promise<string> {
    const { idToken, accessToken } = await this.tokens();
    return new URLSearchParams({
      access_token: accessToken,
      feature_token: "feature-token",
      id_token: idToken,
      client_id: this.clientId,
      context_token: contextToken(this.around),
    }).toString();
  }

  /** What LINE's login page answers from now on, and what it leads back with besides. */
  async answersLogin(answer: "granted" | "cancelled" | "failed"): Promise<void> {
    const words = {
      granted: { code: "one-time-code" },
      cancelled: { error: "access_denied", error_description: "The resource owner denied the request." },
      failed: { error: "server_error", error_description: "" },
    }[answer];
    await this.context.route("https://access.line.me/**", (route) => {
      const asked = new URL(route.request().url()).searchParams;
      const back = new URL(asked.get("redirect_uri") ?? this.around.serviceUrl);
      const liff = {
        state: asked.get("state") ?? "",
        liffClientId: this.clientId,
        liffRedirectUri: back.href,
        ...(answer !== "granted" && { liffOAuth2Error: "true" }),
      };
      for (const [name, value] of Object.entries({ ...words, ...liff })) back.searchParams.set(name, value);
      return route.fulfill({ status: 302, headers: { Location: back.href } });
    });
    await this.context.route("https://api.line.me/oauth2/v2.1/token", async (route) => {
      const { idToken, accessToken } = await this.tokens();
      await route.fulfill({
        headers: cors,
        json: { access_token: accessToken, id_token: idToken, expires_in: 43_200, token_type: "Bearer" },
      });
    });
  }

  /** Taps into a field and types at a human's speed. */
  async type(field: Locator, text: string): Promise<void> {
    await this.look();
    await field.tap();
    if (this.options.human) await field.pressSequentially(text, { delay: human.key });
    else await field.fill(text);
  }

  field(name: string): Locator {
    return this.page.getByRole("textbox", { name }).first();
  }

  async tap(name: string | RegExp, role: "button" | "link" | "option" | "switch" = "button"): Promise<void> {
    await this.look();
    await this.page.getByRole(role, { name }).first().tap();
  }

  /** Radio buttons are tapped by their whole card. */
  async choose(name: string | RegExp): Promise<void> {
    await this.look();
    await this.page.locator("label.choice").filter({ hasText: name }).first().tap();
  }

  private async look(): Promise<void> {
    if (this.options.human) await this.page.waitForTimeout(human.tap);
  }

  async sees(text: string | RegExp): Promise<void> {
    await this.page.getByText(text).first().waitFor();
  }

  offline(isOffline: boolean): Promise<void> {
    return this.context.setOffline(isOffline);
  }

  /** Another window of the same browser, with its session. */
  async secondWindow(path: string): Promise<Page> {
    const page = await this.context.newPage();
    page.setDefaultTimeout(20_000);
    const fragment = await this.credentials();
    await page.goto(`${this.around.serviceUrl}/liff${path}#${fragment}`);
    return page;
  }

  close(): Promise<void> {
    return this.context.close();
  }
}

/** Runs in the page. */
function advanceClock(by: number): void {
  const RealDate = Date;
  globalThis.Date = class extends RealDate {
    constructor(...given: []) {
      if (given.length > 0) super(...given);
      else super(RealDate.now() + by);
    }
    static override now = () => RealDate.now() + by;
  } as DateConstructor;
}

/** What LIFF wants to know of its app; nobody checks the signature. */
function contextToken({ liffId, serviceUrl }: Surroundings): string {
  const context = {
    type: "utou",
    liffId,
    endpointUrl: `${serviceUrl}/liff`,
    permanentLinkPattern: "concat",
    scope: ["openid", "profile"],
  };
  return `x.${Buffer.from(JSON.stringify(context)).toString("base64url")}.y`;
}

const cors = {
  "Access-Control-Allow-Origin": "*",
  "Access-Control-Allow-Headers": "*",
  "Access-Control-Allow-Methods": "*",
};

/** LINE Login's own addresses, answered by the simulator. */
async function toSimulator(route: Route, simulatorUrl: string): Promise<void> {
  const request = route.request();
  const { pathname, search } = new URL(request.url());
  if (request.method() === "OPTIONS") return route.fulfill({ status: 204, headers: cors });
  const answer = await fetch(`${simulatorUrl}${pathname}${search}`, {
    method: request.method(),
    body: request.postData(),
  });
  await route.fulfill({
    status: answer.status,
    headers: { ...cors, "Content-Type": "application/json" },
    body: await answer.text(),
  });
}

async function post<Answer>(url: string, body: object): Promise<Answer> {
  const answer = await fetch(url, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(`${url} answered ${answer.status}: ${await answer.text()}`);
  return (await answer.json()) as Answer;
}
