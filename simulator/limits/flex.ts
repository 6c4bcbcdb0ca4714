import { checkAction } from "./actions.ts";
import { BOX_CONTENTS, BUBBLE_FIELDS, BUBBLE_SIZES, FLEX_FIELDS } from "./flex-fields.ts";
import { checkLook } from "./flex-values.ts";
import { checkFields, checkText, checkWord, type Issue, isObject, type Obj } from "./issues.ts";
import { checkImageUrl } from "./uri.ts";

const BUBBLE_BYTES = 30 * 1024;
const CAROUSEL_BYTES = 50 * 1024;

/** Checks a Flex container; properties are pointers into it, `/body/contents/0/text`. */
export function checkFlex(contents: unknown): Issue[] {
  if (!isObject(contents)) return [{ message: "May not be empty", property: "/" }];
  if (contents.type === "bubble") return checkBubble(contents, "");
  if (contents.type === "carousel") return checkCarousel(contents);
  return [{ message: "invalid property", property: "/type" }];
}

function checkCarousel(carousel: Obj): Issue[] {
  const bubbles = Array.isArray(carousel.contents) ? carousel.contents.filter(isObject) : [];
  const issues: Issue[] = [];
  if (bubbles.length < 1 || bubbles.length > 12)
    issues.push({ message: "Size must be between 1 and 12", property: "/contents" });
  if (new Set(bubbles.map(({ size }) => size ?? "mega")).size > 1)
    issues.push({ message: "invalid property", property: "/contents/size" });
  if (Buffer.byteLength(JSON.stringify(carousel)) > CAROUSEL_BYTES)
    issues.push({ message: "too large carousel", property: "/" });
  return [...issues, ...bubbles.flatMap((bubble, i) => checkBubble(bubble, `/contents/${i}`))];
}

function checkBubble(bubble: Obj, path: string): Issue[] {
  const issues = [
    ...checkWord(bubble.type, `${path}/type`, ["bubble"], false),
    ...checkWord(bubble.size, `${path}/size`, BUBBLE_SIZES),
    ...checkFields(bubble, (field) => `${path}/${field}`, BUBBLE_FIELDS),
  ];
  if (Buffer.byteLength(JSON.stringify(bubble)) > BUBBLE_BYTES)
    issues.push({ message: "too large bubble", property: path || "/" });
  const blocks = ["header", "hero", "body", "footer"].filter((block) => bubble[block] !== undefined);
  if (blocks.length === 0)
    issues.push({ message: "At least one block must be specified", property: path || "/" });
  for (const block of blocks) {
    const kinds = block === "hero" ? ["box", "image", "video"] : ["box"];
    issues.push(...checkComponent(bubble[block], `${path}/${block}`, kinds));
  }
  if (bubble.action !== undefined) issues.push(...actionAt(bubble.action, "flex", `${path}/action`));
  return issues;
}

function checkComponent(component: unknown, path: string, kinds: readonly string[]): Issue[] {
  if (!isObject(component) || typeof component.type !== "string" || !kinds.includes(component.type)) {
    return [{ message: "invalid property", property: path }];
  }
  const known = FLEX_FIELDS[component.type] ?? [];
  return [
    ...checkFields(component, (field) => `${path}/${field}`, known),
    ...checkLook(component, path),
    ...checkContents(component, path),
    ...(component.action === undefined || component.type === "button"
      ? []
      : actionAt(component.action, "flex", `${path}/action`)),
  ];
}

function checkContents(component: Obj, path: string): Issue[] {
  switch (component.type) {
    case "box": {
      const kinds = BOX_CONTENTS[String(component.layout)];
      if (!kinds) return [{ message: "invalid property", property: `${path}/layout` }];
      if (!Array.isArray(component.contents))
        return [{ message: "May not be empty", property: `${path}/contents` }];
      return component.contents.flatMap((one, i) => checkComponent(one, `${path}/contents/${i}`, kinds));
    }
    case "button":
      return actionAt(component.action, "flexButton", `${path}/action`);
    case "image":
    case "icon":
      return checkImageUrl(component.url, `${path}/url`);
    case "video":
      return [
        ...checkImageUrl(component.url, `${path}/url`),
        ...checkImageUrl(component.previewUrl, `${path}/previewUrl`),
      ];
    case "text":
      return checkWording(component, path);
    case "span":
      return checkText(component.text, `${path}/text`, { max: 10_000 });
    default:
      return [];
  }
}

function checkWording(component: Obj, path: string): Issue[] {
  if (!Array.isArray(component.contents)) return checkText(component.text, `${path}/text`, { max: 10_000 });
  const spans = component.contents;
  if (spans.length === 0) return [{ message: "May not be empty", property: `${path}/contents` }];
  return spans.flatMap((span, i) => checkComponent(span, `${path}/contents/${i}`, ["span"]));
}

function actionAt(action: unknown, place: "flex" | "flexButton", path: string): Issue[] {
  return checkAction(action, place, (field) => (field ? `${path}/${field}` : path));
}
