/**
 * What a body says, with texts that PostgreSQL takes: it refuses NUL and halves of surrogate pairs, which JSON allows, and one
 * such text must not keep the events that share its statement from being stored. Each becomes U+FFFD, so that what LINE says about
 * places in a text stays true.
 * @returns undefined when it is not JSON
 */
export function storableJson(body: Buffer): unknown {
  const json = body.toString("utf8");
  try {
    return /\\u(?:0000|d[89a-f])/i.test(json) ? JSON.parse(json, clean) : JSON.parse(json);
  } catch {
    return undefined;
  }
}

function clean(_key: string, value: unknown): unknown {
  return typeof value === "string" ? value.replaceAll("\0", "\ufffd").toWellFormed() : value;
}
