/** An answer as a value, so that a fault may still keep it from being sent. */
export type Answer = {
  status: number;
  headers?: Record<string, string>;
  type?: string;
  body: string | Buffer;
};

export const json = (status: number, body: unknown, headers: Record<string, string> = {}): Answer => ({
  status,
  headers,
  body: JSON.stringify(body),
});

/** LINE's error body; `details` is left out when empty. */
export function lineError(status: number, message: string, details: unknown[] = []): Answer {
  return json(status, details.length ? { message, details } : { message });
}
