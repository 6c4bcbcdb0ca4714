type Json = Record<string, unknown>;

interface Button {
  label?: string;
  displayText?: string;
  uri?: string;
  clipboardText?: string;
}

/** A message as a transcript shows it: its words, `[buttons]` and ‹quick replies›. */
export function shown(message: Json): string {
  const { quickReply, ...rest } = message as { quickReply?: { items: { action: Button }[] } };
  const words = String(message.altText ?? message.text);
  const buttons = actionsIn(rest).map(
    ({ label, uri }) =>
      `[${label}${uri ? ` → ${uri.replace(/^https:\/\/liff\.line\.me\/[^/]+/, "LIFF")}` : ""}]`,
  );
  const quick = (quickReply?.items ?? []).map(({ action }) => `‹${action.label}›`);
  return [...words.split("\n"), buttons.join(" "), quick.join(" ")]
    .filter((line) => line !== "")
    .map((line) => `  ${line}`)
    .join("\n");
}

function actionsIn(value: unknown): Button[] {
  if (Array.isArray(value)) return value.flatMap(actionsIn);
  if (typeof value !== "object" || value === null) return [];
  const { action, ...others } = value as Json;
  return [...(action ? [action as Button] : []), ...Object.values(others).flatMap(actionsIn)];
}
