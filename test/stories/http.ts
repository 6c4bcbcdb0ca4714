/** What a story asks of the service or of the simulator. */
export interface Asked {
  method?: "GET" | "POST" | "PUT";
  /** Sent as JSON; bytes and forms as they are. */
  body?: unknown;
  cookie?: string;
}

/** @throws Error that shows the answer, when it is none of success */
export async function ask(url: string, { method, body, cookie }: Asked = {}): Promise<Response> {
  const asItIs = body instanceof Uint8Array || body instanceof FormData;
  const answer = await fetch(url, {
    method: method ?? (body === undefined ? "GET" : "POST"),
    headers: {
      ...(!asItIs && { "Content-Type": "application/json" }),
      "Idempotency-Key": crypto.randomUUID(),
      ...(cookie && { Cookie: cookie }),
    },
    ...(body !== undefined && { body: asItIs ? (body as BodyInit) : JSON.stringify(body) }),
  });
  if (!answer.ok) throw new Error(`${url} answered ${answer.status}: ${await answer.text()}`);
  return answer;
}

export async function askJson<Answer>(url: string, asked: Asked = {}): Promise<Answer> {
  return (await (await ask(url, asked)).json()) as Answer;
}

export async function askBytes(url: string, asked: Asked = {}): Promise<Uint8Array> {
  return new Uint8Array(await (await ask(url, asked)).arrayBuffer());
}

export const cookieOf = (answer: Response) => answer.headers.getSetCookie()[0]!.split(";")[0]!;
