import type { PageConfig } from "../../api/contracts/liff.ts";
import { giveUpAfter } from "../../browser/give-up-after.ts";
import { checkSession, startSession } from "../api/endpoints.ts";
import { answerOf, send } from "../api/request.ts";
import { renewSessionBy } from "../api/with-session.ts";
import { chosenLanguage, type Language, showLanguage } from "../texts/language.ts";
import { BootProblem, isLasting, problemOf } from "./boot-problem.ts";
import { clockSkew } from "./clock-skew.ts";
import { enterAsGuest } from "./guest.ts";
import { type Host, useHost } from "./host.ts";
import { cleanAddress, isLoginReturn, loginEndOf } from "./login-return.ts";
import { setServiceTime } from "./service-time.ts";
import { sessionLost } from "./session-lost.ts";

/** LIFF's init is known never to settle on some phones; then she gets a retry instead of a blank page. */
const patience = 12_000;
const guestPatience = 5_000;

/**
 * Brings LIFF up, exchanges the ID token for our session and picks the language.
 * Nothing may touch the URL before this is done.
 * @param open the page may be seen without a session: who cannot be logged in goes on as a guest
 * @returns what the pages need to know
 * @throws BootProblem
 */
export async function boot({ open }: { open: boolean }): Promise<PageConfig> {
  let skew = 0;
  try {
    return await giveUpAfter(patience, async () => {
      const { config, serverTime } = await readConfig();
      skew = clockSkew(serverTime, Date.now());
      const host = await chooseHost(config);
      useHost(host);
      await (open ? enterIfPossible(host) : initAndEnter(host));
      renewSessionBy(() => enter(host).catch((error: unknown) => lose(error, skew)));
      return config;
    });
  } catch (error) {
    throw problemOf(error, { skew, online: navigator.onLine });
  }
}

async function initAndEnter(host: Host): Promise<void> {
  const end = loginEndOf(location.href);
  const isReturn = isLoginReturn(location.href);
  // A retry must not find the same error or a used code there again.
  if (end) cleanAddress();
  await host
    .init()
    .catch((error: unknown) => {
      throw isReturn && navigator.onLine ? new BootProblem("loginFailed") : error;
    })
    .finally(cleanAddress);
  if (end && !host.isLoggedIn()) throw new BootProblem(end);
  await enter(host);
}

/** LINE out of reach or not logged in keeps nobody from an open page. */
async function enterIfPossible(host: Host): Promise<void> {
  try {
    await giveUpAfter(guestPatience, () => initAndEnter(host));
  } catch {
    enterAsGuest();
    await showHers("zh-TW");
  }
}

async function readConfig(): Promise<{ config: PageConfig; serverTime: string | null }> {
  const response = await send("/config", {});
  return { config: await answerOf<PageConfig>(response), serverTime: response.headers.get("Date") };
}

async function chooseHost({ mock, liffId }: PageConfig): Promise<Host> {
  if (mock) return (await import("./demo-host.ts")).demoHost(liffId);
  return (await import("./line-host.ts")).lineHost(liffId);
}

/** Starts our session; a token past its hour still leaves the session that an earlier visit got. */
async function enter(host: Host): Promise<void> {
  if (!host.isLoggedIn()) throw new BootProblem("outsideLine");
  const held = host.idToken();
  if (!held) throw new BootProblem("outsideLine");
  if (held.expiresAt !== undefined && held.expiresAt <= Date.now()) return resume();
  const session = await startSession(held.token);
  setServiceTime(session.now);
  await showHers(session.language);
}

/** LINE will not vouch for her any more: the pages give way to the explanation, the draft is safe. */
function lose(error: unknown, skew: number): never {
  const problem = problemOf(error, { skew, online: navigator.onLine });
  if (isLasting(problem)) sessionLost(problem);
  throw problem;
}

async function resume(): Promise<void> {
  await checkSession();
  await showHers("zh-TW");
}

/** The language that she chose here, else the one given. A page in Chinese is better than none. */
async function showHers(given: Language): Promise<void> {
  await showLanguage(chosenLanguage() ?? given).catch(() => undefined);
}
