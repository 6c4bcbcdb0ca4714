import { describe, expect, it } from "vitest";
import { pictureType } from "../../../liff/photo/picture-type.ts";

const bytes = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));

describe("pictureType", () => {
  it.each([
    ["\xff\xd8\xff\xe0\0\x10JFIF\0\x01", "jpeg"],
    ["\x89PNG\r\n\x1a\n\0\0\0\r", "png"],
    ["\0\0\0\x18ftypheic", "heic"],
    ["\0\0\0\x18ftypmif1", "heic"],
    ["\0\0\0\x18ftypisom", "other"],
    ["%PDF-1.7\n%\xe2\xe3", "other"],
    ["", "other"],
  ])("tells %j as %s by its first bytes", (head, type) => {
    expect(pictureType(bytes(head))).toBe(type);
  });
});
