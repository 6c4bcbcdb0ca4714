import { checkAction } from "./actions.ts";
import { checkFlex } from "./flex.ts";
import { checkText, type Issue, isObject, type Obj } from "./issues.ts";
import { checkTemplate } from "./templates.ts";
import { checkImageUrl } from "./uri.ts";

/** Checks one message object. Flex faults come apart, since LINE words their answer differently. */
export function checkMessage(message: unknown, index: number): { issues: Issue[]; flexIssues: Issue[] } {
  const at = (field?: string) => `messages[${index}]${field ? `.${field}` : ""}`;
  if (!isObject(message))
    return { issues: [{ message: "May not be empty", property: at() }], flexIssues: [] };
  const issues = [
    ...checkKind(message, at),
    ...checkQuickReply(message.quickReply, at),
    ...checkSender(message.sender, at),
  ];
  return { issues, flexIssues: message.type === "flex" ? checkFlex(message.contents) : [] };
}

function checkKind(message: Obj, at: (field?: string) => string): Issue[] {
  const altText = () => checkText(message.altText, at("altText"), { max: 1500 });
  switch (message.type) {
    case "text":
    case "textV2":
      return checkText(message.text, at("text"), { max: 5000 });
    case "flex":
      return altText();
    case "template":
      return [
        ...altText(),
        ...checkTemplate(message.template, (field) => at(`template${field ? `.${field}` : ""}`)),
      ];
    case "sticker":
      return [
        ...checkText(message.packageId, at("packageId"), { max: 20 }),
        ...checkText(message.stickerId, at("stickerId"), { max: 20 }),
      ];
    case "image":
    case "video":
      return [
        ...checkImageUrl(message.originalContentUrl, at("originalContentUrl")),
        ...checkImageUrl(message.previewImageUrl, at("previewImageUrl")),
      ];
    case "audio":
      return checkImageUrl(message.originalContentUrl, at("originalContentUrl"));
    case "location":
      return [
        ...checkText(message.title, at("title"), { max: 100 }),
        ...checkText(message.address, at("address"), { max: 100 }),
        ...["latitude", "longitude"]
          .filter((field) => typeof message[field] !== "number")
          .map((field) => ({ message: "May not be empty", property: at(field) })),
      ];
    case "imagemap":
      return [...altText(), ...checkImageUrl(message.baseUrl, at("baseUrl"))];
    default:
      return [{ message: "invalid property", property: at("type") }];
  }
}

function checkQuickReply(quickReply: unknown, at: (field?: string) => string): Issue[] {
  if (quickReply === undefined) return [];
  const items = isObject(quickReply) ? quickReply.items : undefined;
  if (!Array.isArray(items) || items.length < 1 || items.length > 13) {
    return [{ message: "Size must be between 1 and 13", property: at("quickReply.items") }];
  }
  return items.flatMap((item: Obj, i) => {
    const inside = (field: string) => at(`quickReply.items[${i}].${field}`);
    return [
      ...(item.type === "action" ? [] : [{ message: "invalid property", property: inside("type") }]),
      ...(item.imageUrl === undefined ? [] : checkImageUrl(item.imageUrl, inside("imageUrl"))),
      ...checkAction(item.action, "quickReply", (field) => inside(`action${field ? `.${field}` : ""}`)),
    ];
  });
}

function checkSender(sender: unknown, at: (field?: string) => string): Issue[] {
  if (!isObject(sender)) return [];
  const name = checkText(sender.name, at("sender.name"), { max: 20, optional: true });
  const forbidden = typeof sender.name === "string" && /line/i.test(sender.name);
  const icon = sender.iconUrl === undefined ? [] : checkImageUrl(sender.iconUrl, at("sender.iconUrl"));
  return [
    ...name,
    ...icon,
    ...(forbidden ? [{ message: "invalid property", property: at("sender.name") }] : []),
  ];
}
