import { checkWord, type Issue, type Obj } from "./issues.ts";

const COLOUR = /^#(?:[0-9A-Fa-f]{6}|[0-9A-Fa-f]{8})$/;
const PX = String.raw`-?\d+(?:\.\d+)?px`;
const GAP = new RegExp(`^(?:none|xs|sm|md|lg|xl|xxl|${PX})$`);
const LENGTH = new RegExp(String.raw`^(?:${PX}|\d+(?:\.\d+)?%)$`);
const SIZE = new RegExp(`^(?:xxs|xs|sm|md|lg|xl|xxl|3xl|4xl|5xl|full|${PX}|\\d+(?:\\.\\d+)?%)$`);

const SHAPES: Record<string, RegExp> = {
  color: COLOUR,
  backgroundColor: COLOUR,
  borderColor: COLOUR,
  margin: GAP,
  spacing: GAP,
  paddingAll: new RegExp(`${GAP.source}|${LENGTH.source}`),
  paddingTop: new RegExp(`${GAP.source}|${LENGTH.source}`),
  paddingBottom: new RegExp(`${GAP.source}|${LENGTH.source}`),
  paddingStart: new RegExp(`${GAP.source}|${LENGTH.source}`),
  paddingEnd: new RegExp(`${GAP.source}|${LENGTH.source}`),
  offsetTop: new RegExp(`${GAP.source}|${LENGTH.source}`),
  offsetBottom: new RegExp(`${GAP.source}|${LENGTH.source}`),
  offsetStart: new RegExp(`${GAP.source}|${LENGTH.source}`),
  offsetEnd: new RegExp(`${GAP.source}|${LENGTH.source}`),
  width: LENGTH,
  maxWidth: LENGTH,
  maxHeight: LENGTH,
  cornerRadius: new RegExp(`^(?:none|xs|sm|md|lg|xl|xxl|${PX})$`),
  borderWidth: new RegExp(`^(?:none|light|normal|medium|semi-bold|bold|${PX})$`),
  lineSpacing: new RegExp(`^${PX}$`),
  size: SIZE,
};

const WORDS: Record<string, readonly string[]> = {
  align: ["start", "end", "center"],
  gravity: ["top", "bottom", "center"],
  weight: ["regular", "bold"],
  decoration: ["none", "underline", "line-through"],
  position: ["relative", "absolute"],
  adjustMode: ["shrink-to-fit"],
  aspectMode: ["cover", "fit"],
  alignItems: ["flex-start", "center", "flex-end"],
  justifyContent: ["flex-start", "center", "flex-end", "space-between", "space-around", "space-evenly"],
};

const BUTTON_WORDS = { height: ["sm", "md"], style: ["primary", "secondary", "link"] };

/** Checks the look of a component: colours, gaps, sizes and the fixed words. */
export function checkLook(component: Obj, path: string): Issue[] {
  const issues: Issue[] = [];
  for (const [field, value] of Object.entries(component)) {
    const property = `${path}/${field}`;
    const shape = SHAPES[field];
    if (shape && !(typeof value === "string" && shape.test(value)))
      issues.push({ message: "invalid property", property });
    const words = WORDS[field];
    if (words) issues.push(...checkWord(value, property, words));
    if (field === "flex" && !(Number.isInteger(value) && Number(value) >= 0))
      issues.push({ message: "invalid property", property });
    if (field === "wrap" && typeof value !== "boolean")
      issues.push({ message: "invalid property", property });
    if (field === "aspectRatio") issues.push(...checkRatio(value, property));
  }
  if (component.type === "button") {
    issues.push(...checkWord(component.height, `${path}/height`, BUTTON_WORDS.height));
    issues.push(...checkWord(component.style, `${path}/style`, BUTTON_WORDS.style));
  }
  return issues;
}

function checkRatio(value: unknown, property: string): Issue[] {
  const [, width, height] =
    typeof value === "string" ? (/^(\d+(?:\.\d+)?):(\d+(?:\.\d+)?)$/.exec(value) ?? []) : [];
  const good = width !== undefined && Number(height) <= 3 * Number(width);
  return good ? [] : [{ message: "invalid property", property }];
}
