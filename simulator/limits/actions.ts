import { checkText, checkWord, type Issue, isObject, type Obj } from "./issues.ts";
import { checkUri } from "./uri.ts";

/** Where an action stands decides its label's length and which kinds are allowed. */
export type Place = "quickReply" | "template" | "imageCarousel" | "flexButton" | "flex" | "richMenu";

const LABEL: Record<Place, { max: number; optional: boolean }> = {
  quickReply: { max: 20, optional: false },
  template: { max: 20, optional: false },
  imageCarousel: { max: 12, optional: false },
  flexButton: { max: 40, optional: false },
  flex: { max: 40, optional: true },
  richMenu: { max: 20, optional: true },
};

const EVERYWHERE = ["postback", "message", "uri", "datetimepicker", "clipboard"];
const KINDS: Record<Place, string[]> = {
  quickReply: [...EVERYWHERE, "camera", "cameraRoll", "location"],
  template: EVERYWHERE,
  imageCarousel: EVERYWHERE,
  flexButton: EVERYWHERE,
  flex: EVERYWHERE,
  richMenu: [...EVERYWHERE, "richmenuswitch"],
};

const wording = { max: 300, unit: "grapheme" } as const;

/** Checks one action object. `path` makes a property's name from a field of the action. */
export function checkAction(action: unknown, place: Place, path: (field?: string) => string): Issue[] {
  if (!isObject(action)) return [{ message: "May not be empty", property: path() }];
  const { type } = action;
  if (typeof type !== "string" || !KINDS[place].includes(type)) {
    return [{ message: "invalid property", property: path("type") }];
  }
  const label = checkText(action.label, path("label"), { ...LABEL[place], unit: "grapheme" });
  return [...label, ...checkKind(type, action, path)];
}

function checkKind(type: string, action: Obj, path: (field?: string) => string): Issue[] {
  switch (type) {
    case "uri":
      return checkUri(action.uri, path("uri"));
    case "message":
      return checkText(action.text, path("text"), wording);
    case "clipboard":
      return checkText(action.clipboardText, path("clipboardText"), { max: 1000 });
    case "postback":
      return checkPostback(action, path);
    case "datetimepicker":
      return [...checkText(action.data, path("data"), { max: 300 }), ...checkPicker(action, path)];
    case "richmenuswitch":
      return [
        ...checkText(action.data, path("data"), { max: 300 }),
        ...checkText(action.richMenuAliasId, path("richMenuAliasId"), { max: 32 }),
      ];
    default:
      return [];
  }
}

function checkPostback(action: Obj, path: (field?: string) => string): Issue[] {
  const both = action.displayText !== undefined && action.text !== undefined;
  return [
    ...checkText(action.data, path("data"), { max: 300 }),
    ...checkText(action.displayText, path("displayText"), { ...wording, optional: true }),
    ...checkText(action.text, path("text"), { ...wording, optional: true }),
    ...checkText(action.fillInText, path("fillInText"), { ...wording, optional: true }),
    ...checkWord(action.inputOption, path("inputOption"), [
      "closeRichMenu",
      "openRichMenu",
      "openKeyboard",
      "openVoice",
    ]),
    ...(both ? [{ message: "displayText and text are exclusive", property: path("displayText") }] : []),
  ];
}

const MOMENT: Record<string, RegExp> = {
  date: /^\d{4}-\d{2}-\d{2}$/,
  time: /^\d{2}:\d{2}$/,
  datetime: /^\d{4}-\d{2}-\d{2}[Tt]\d{2}:\d{2}$/,
};

function checkPicker(action: Obj, path: (field?: string) => string): Issue[] {
  const shape = typeof action.mode === "string" ? MOMENT[action.mode] : undefined;
  if (!shape) return [{ message: "invalid property", property: path("mode") }];
  const issues = ["initial", "min", "max"].filter(
    (field) => action[field] !== undefined && !isMoment(action[field], shape),
  );
  const { min, max } = action;
  if (typeof min === "string" && typeof max === "string" && min >= max) issues.push("min");
  return issues.map((field) => ({ message: "invalid property", property: path(field) }));
}

function isMoment(value: unknown, shape: RegExp): boolean {
  if (typeof value !== "string" || !shape.test(value)) return false;
  return !value.includes("-") || (value >= "1900-01-01" && value <= "2100-12-31T23:59");
}
