import type { ErrorBody } from "../../api/contracts/common.ts";

interface RefusalDetails {
  requestId?: string | undefined;
  reasons?: string[];
  ways?: string[] | undefined;
}

/** A refusal of the service, or `offline` when it could not be reached. */
export class Refusal extends Error {
  readonly code: string;
  /** Shown with unexpected errors, so that someone can find them in the log. */
  readonly requestId: string | undefined;

  /** What is wrong with single fields, in words. */
  readonly reasons: string[];

  /** What can be shown beside a password that was right. */
  readonly ways: string[];

  constructor(code: string, message: string, { requestId, reasons = [], ways = [] }: RefusalDetails = {}) {
    super(message);
    this.code = code;
    this.requestId = requestId;
    this.reasons = reasons;
    this.ways = ways;
  }

  get sessionEnded(): boolean {
    return this.code === "unauthenticated";
  }
}

/** A call without an answer for this long, in milliseconds, is given up. */
const patience = 60_000;
/** A file is longer on its way, and is answered when all of it is taken in. */
const patienceForFiles = 600_000;

/** @throws Refusal */
export async function request<Answer>(method: string, path: string, body?: object): Promise<Answer> {
  const init: RequestInit = {
    method,
    headers: { "Accept-Language": "zh-TW" },
    signal: AbortSignal.timeout(body instanceof FormData ? patienceForFiles : patience),
  };
  if (body instanceof FormData) init.body = body;
  else if (body)
    Object.assign(init, {
      body: JSON.stringify(body),
      headers: { ...init.headers, "Content-Type": "application/json" },
    });
  const response = await fetch(path, init).catch(() => undefined);
  if (!response) throw new Refusal("offline", "連不上伺服器，請檢查網路後再試。");
  if (!response.ok) throw await refusalOf(response);
  return response.status === 204 ? (undefined as Answer) : response.json();
}

/** A proxy in between may answer without our body. */
async function refusalOf(response: Response): Promise<Refusal> {
  const body = (await response.json().catch(() => undefined)) as ErrorBody | undefined;
  if (!body?.error) return new Refusal("unreadable", "伺服器暫時沒有回應，請稍後再試。");
  const { code, message, requestId, fields, ways } = body.error;
  const reasons = code === "validation_failed" ? Object.values(fields ?? {}) : [];
  return new Refusal(code, message, { reasons, ways, ...(code === "internal" && { requestId }) });
}

/** `?a=1&b=2` of the values that are set. */
export function queryOf(values: Record<string, string | undefined>): string {
  const set = Object.entries(values).filter((entry): entry is [string, string] => Boolean(entry[1]));
  return set.length > 0 ? `?${new URLSearchParams(set)}` : "";
}
