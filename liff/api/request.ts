import type { ErrorBody } from "../../api/contracts/common.ts";
import { languageNow } from "../texts/language.ts";

/** An answer of the service that is not a success. `fields` maps dotted field names to reasons. */
export class ApiError extends Error {
  readonly status: number;
  readonly code: string;
  readonly requestId: string | undefined;
  readonly fields: Record<string, string>;

  constructor(status: number, error: Partial<ErrorBody["error"]>) {
    super(error.message ?? `HTTP ${status}`);
    this.status = status;
    this.code = error.code ?? "unexpected";
    this.requestId = error.requestId;
    this.fields = error.fields ?? {};
  }
}

/** No answer came: no network, or it was cut. */
export class NetworkError extends Error {}

export interface Request {
  method?: "GET" | "PUT" | "POST" | "PATCH" | "DELETE";
  /** Sent as JSON, or as it is when it is a form. */
  body?: object;
  headers?: Record<string, string>;
  /** Let the browser finish it after the page is gone. */
  keepalive?: boolean;
}

/**
 * Calls the service with the session cookie.
 * @param path below `/api/liff`, or from `/api/` on
 * @throws ApiError, NetworkError
 */
export async function request<Answer>(path: string, options: Request = {}): Promise<Answer> {
  return answerOf(await send(path, options));
}

/** @throws ApiError for anything but a success */
export async function answerOf<Answer>(response: Response): Promise<Answer> {
  const body: unknown = await response.json().catch(() => undefined);
  if (!response.ok) throw new ApiError(response.status, (body as Partial<ErrorBody>)?.error ?? {});
  return body as Answer;
}

/** A call without an answer for this long, in milliseconds, is given up; a photo on a slow network takes its time. */
const patience = { json: 30_000, form: 180_000 };

/** The bare response, for a caller that needs its headers. */
export async function send(
  path: string,
  { method = "GET", body, headers, keepalive }: Request,
): Promise<Response> {
  const isForm = body instanceof FormData;
  try {
    return await fetch(path.startsWith("/api/") ? path : `/api/liff${path}`, {
      method,
      credentials: "same-origin",
      keepalive: keepalive ?? false,
      signal: AbortSignal.timeout(isForm ? patience.form : patience.json),
      headers: {
        "Accept-Language": languageNow(),
        ...(body && !isForm ? { "Content-Type": "application/json" } : {}),
        ...headers,
      },
      ...(body ? { body: isForm ? body : JSON.stringify(body) } : {}),
    });
  } catch {
    throw new NetworkError();
  }
}
