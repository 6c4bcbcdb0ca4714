/**
 * An event as jsonb takes it. PostgreSQL refuses NUL and halves of surrogate pairs, which JSON allows; one such message must
 * not keep the events that share its statement from being stored.
 */
export function storable(event: object): object {
  const json = JSON.stringify(event);
  if (!/\\u(?:0000|d[89a-f])/i.test(json)) return event;
  return JSON.parse(json, (_key, value) =>
    typeof value === "string" ? value.replaceAll("\0", "").toWellFormed() : value,
  );
}
