import { checkAction, type Place } from "./actions.ts";
import { checkText, type Issue, isObject, type Obj } from "./issues.ts";
import { checkImageUrl } from "./uri.ts";

type At = (field?: string) => string;

/** Checks a template object; `at` names a property below it. */
export function checkTemplate(template: unknown, at: At): Issue[] {
  if (!isObject(template)) return [{ message: "May not be empty", property: at() }];
  switch (template.type) {
    case "buttons":
      return checkButtons(template, at);
    case "confirm":
      return [
        ...checkText(template.text, at("text"), { max: 240, unit: "grapheme" }),
        ...checkActions(template.actions, at, [2, 2]),
      ];
    case "carousel":
      return checkColumns(template, at);
    case "image_carousel":
      return checkPictures(template, at);
    default:
      return [{ message: "invalid property", property: at("type") }];
  }
}

function checkButtons(template: Obj, at: At): Issue[] {
  const short = template.title !== undefined || template.thumbnailImageUrl !== undefined;
  return [...checkHead(template, at, short ? 60 : 160), ...checkActions(template.actions, at, [1, 4])];
}

function checkHead(part: Obj, at: At, textMax: number): Issue[] {
  return [
    ...checkText(part.title, at("title"), { max: 40, unit: "grapheme", optional: true }),
    ...checkText(part.text, at("text"), { max: textMax, unit: "grapheme" }),
    ...(part.thumbnailImageUrl === undefined
      ? []
      : checkImageUrl(part.thumbnailImageUrl, at("thumbnailImageUrl"))),
  ];
}

function checkColumns(template: Obj, at: At): Issue[] {
  const columns = Array.isArray(template.columns) ? template.columns.filter(isObject) : [];
  const issues: Issue[] = [];
  if (columns.length < 1 || columns.length > 10)
    issues.push({ message: "Size must be between 1 and 10", property: at("columns") });
  const shapes = columns.map(({ title, thumbnailImageUrl, actions }) =>
    [title !== undefined, thumbnailImageUrl !== undefined, Array.isArray(actions) && actions.length].join(),
  );
  if (new Set(shapes).size > 1)
    issues.push({ message: "columns must have the same shape", property: at("columns") });
  return issues.concat(
    columns.flatMap((column, i) => {
      const inside: At = (field) => at(`columns[${i}]${field ? `.${field}` : ""}`);
      const short = column.title !== undefined || column.thumbnailImageUrl !== undefined;
      return [
        ...checkHead(column, inside, short ? 60 : 120),
        ...checkActions(column.actions, inside, [1, 3]),
      ];
    }),
  );
}

function checkPictures(template: Obj, at: At): Issue[] {
  const columns = Array.isArray(template.columns) ? template.columns.filter(isObject) : [];
  if (columns.length < 1 || columns.length > 10)
    return [{ message: "Size must be between 1 and 10", property: at("columns") }];
  return columns.flatMap((column, i) => [
    ...checkImageUrl(column.imageUrl, at(`columns[${i}].imageUrl`)),
    ...actionIn(column.action, "imageCarousel", (field) =>
      at(`columns[${i}].action${field ? `.${field}` : ""}`),
    ),
  ]);
}

function checkActions(actions: unknown, at: At, [least, most]: [number, number]): Issue[] {
  if (!Array.isArray(actions) || actions.length < least || actions.length > most) {
    return [{ message: `Size must be between ${least} and ${most}`, property: at("actions") }];
  }
  return actions.flatMap((action, i) =>
    actionIn(action, "template", (field) => at(`actions[${i}]${field ? `.${field}` : ""}`)),
  );
}

const actionIn = (action: unknown, place: Place, path: At) => checkAction(action, place, path);
