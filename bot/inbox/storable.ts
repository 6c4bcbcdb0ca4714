/**
 * Rows as JSON that PostgreSQL takes. It refuses NUL and halves of surrogate pairs, which JSON allows; one such message must not
 * keep the events that share its statement from being stored.
 */
export function storableJson(rows: readonly object[]): string {
  const json = JSON.stringify(rows);
  if (!/\\u(?:0000|d[89a-f])/i.test(json)) return json;
  const clean = JSON.parse(json, (_key, value) =>
    typeof value === "string" ? value.replaceAll("\0", "").toWellFormed() : value,
  );
  return JSON.stringify(clean);
}
