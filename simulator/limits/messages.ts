import { type Answer, lineError } from "../http/answer.ts";
import { checkMessage } from "./message.ts";

/** LINE's 400 for a list of message objects that it would refuse, or nothing when they are fine. */
export function refuseMessages(messages: unknown): Answer | undefined {
  if (!Array.isArray(messages) || messages.length < 1 || messages.length > 5) {
    return bodyErrors([{ message: "Size must be between 1 and 5", property: "messages" }]);
  }
  const checked = messages.map(checkMessage);
  const issues = checked.flatMap((one) => one.issues);
  if (issues.length) return bodyErrors(issues);
  const bad = checked.findIndex((one) => one.flexIssues.length > 0);
  if (bad < 0) return undefined;
  return lineError(
    400,
    `A message (messages[${bad}]) in the request body is invalid`,
    checked[bad]?.flexIssues,
  );
}

function bodyErrors(issues: { message: string; property: string }[]): Answer {
  return lineError(400, `The request body has ${issues.length} error(s)`, issues);
}
