import { describe, expect, it } from "vitest";
import type { ReturnItem } from "../../api/contracts/liff.ts";
import { unanswered } from "../../liff/pages/case/unanswered.ts";

const photo: ReturnItem = { reason: "PHOTO", text: "", fields: ["photo"] };
const id: ReturnItem = { reason: "ID_NUMBER", text: "", fields: ["idType", "idNumber"] };
const other: ReturnItem = { reason: "OTHER", text: "", fields: ["name", "remark"] };

describe("what a returned case still waits for", () => {
  it("is the first field of everything asked for", () => {
    expect(unanswered([photo, id, other], {})).toEqual(["photo.mode", "idNumber", "name"]);
  });

  it("is the picture itself when a new one was only chosen", () => {
    expect(unanswered([photo], { "photo.mode": "NEW" })).toEqual(["photo.photoId"]);
    expect(unanswered([photo], { "photo.mode": "KEEP" })).toEqual([]);
  });

  it("is not answered by the kind of document, but by any one of several fields", () => {
    expect(unanswered([id], { idType: "NATIONAL" })).toEqual(["idNumber"]);
    expect(unanswered([other], { remark: "原姓名：林大芯" })).toEqual([]);
  });
});
