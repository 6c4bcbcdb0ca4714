import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { consent } from "#test/factories/draft.ts";
import { aJpeg, aJpegWithExif, aPdf, aPngBomb } from "#test/factories/photo.ts";
import { type ApiWorld, apiWorld, type Device } from "#test/support/api-world.ts";
import { errorOf } from "#test/support/error-of.ts";

let world: ApiWorld;
let device: Device;
beforeAll(async () => {
  world = await apiWorld();
  device = await world.signIn();
  await device.put("/draft", { consent });
});
afterAll(() => world.close());

function form(bytes: Buffer, field = "photo", type = "image/jpeg") {
  const data = new FormData();
  data.set(field, new Blob([new Uint8Array(bytes)], { type }), "我的照片.jpg");
  return data;
}
const upload = (bytes: Buffer) => device.post("/photos", form(bytes));

it("takes a photo, turns it upright, forgets where it was taken, and shows it to its owner only", async () => {
  const answer = await upload(await aJpegWithExif(800, 600));
  expect(answer.status).toBe(201);
  const photo = (await answer.json()) as { photoId: string; checks: unknown[] };
  expect(photo).toMatchObject({
    width: 600,
    height: 800,
    checks: [{ code: "resolution" }, { code: "shape" }, { code: "sharpness" }, { code: "light" }],
  });

  const shown = await device.get(`/photos/${photo.photoId}`);
  expect(shown.headers.get("content-type")).toBe("image/jpeg");
  expect(shown.headers.get("cache-control")).toContain("no-store");
  const jpeg = Buffer.from(await shown.arrayBuffer());
  expect((await sharp(jpeg).metadata()).exif).toBeUndefined();

  const stranger = await world.signIn();
  const [foreign, unknown] = [
    await errorOf(await stranger.get(`/photos/${photo.photoId}`)),
    await errorOf(await stranger.get("/photos/0b0b0b0b-0b0b-4b0b-8b0b-0b0b0b0b0b0b")),
  ];
  expect({ ...foreign, requestId: "" }).toEqual({ ...unknown, requestId: "" });
  expect(foreign.status).toBe(404);
  expect((await device.get("/photos/..%2f..%2fetc")).status).toBe(404);
});

it("says again what was found when a photo came in, to its owner only", async () => {
  const mine = await world.signIn();
  await mine.put("/draft", { consent });
  const answer = await mine.post("/photos", form(await aJpeg(900, 600)));
  const photo = (await answer.json()) as { photoId: string; checks: unknown[] };
  const path = `/photos/${photo.photoId}/checks`;
  expect(photo.checks).toContainEqual(expect.objectContaining({ code: "shape", ok: false }));
  expect(await (await mine.get(path)).json()).toEqual({ checks: photo.checks });
  expect((await device.get(path)).status).toBe(404);
  expect((await device.get("/photos/x/checks")).status).toBe(404);
});

it("lets a draft name it", async () => {
  const { photoId } = (await (await upload(await aJpeg())).json()) as { photoId: string };
  const answer = await device.put("/draft", { category: "LOSS_REISSUE", photo: { mode: "NEW", photoId } });
  expect(await answer.json()).toMatchObject({ photo: { mode: "NEW", photoId } });
});

describe("refuses", () => {
  it.each([
    ["a PDF that calls itself JPEG", () => aPdf(), 415, "photo_unsupported_type"],
    ["20,000 × 20,000 pixels", () => aPngBomb(), 413, "photo_too_large"],
    ["12 MB and a byte", () => Buffer.alloc(12 * 1024 * 1024 + 1), 413, "photo_too_large"],
  ] as const)("%s", async (_, bytes, status, code) => {
    expect(await errorOf(await upload(bytes()))).toMatchObject({ status, code });
  });

  it("half a JPEG, and one too small to print", async () => {
    const whole = await aJpeg();
    const half = await errorOf(await upload(whole.subarray(0, whole.length / 2)));
    expect(half).toMatchObject({ status: 422, code: "photo_unreadable" });
    const small = await errorOf(await upload(await aJpeg(60, 80)));
    expect(small).toMatchObject({ status: 422, code: "photo_too_small" });
  });

  it("a form without a photo, another field, two photos, no form at all", async () => {
    const none = await errorOf(await device.post("/photos", new FormData()));
    expect(none).toMatchObject({ status: 422, fields: { photo: expect.any(String) } });
    const other = await errorOf(await device.post("/photos", form(await aJpeg(), "picture")));
    expect(other).toMatchObject({ status: 400, code: "bad_request" });
    const two = form(await aJpeg());
    two.append("photo", new Blob(["x"]), "second.jpg");
    expect((await device.post("/photos", two)).status).toBe(400);
    expect((await device.post("/photos", { photo: "x" })).status).toBe(422);
  });

  it("a form that is cut off in the middle of the picture", async () => {
    const head = '--b\r\nContent-Disposition: form-data; name="photo"; filename="a.jpg"\r\n\r\n';
    const cut = Buffer.concat([Buffer.from(head), (await aJpeg()).subarray(0, 1000)]);
    const answer = await fetch(`${world.url}/api/liff/photos`, {
      method: "POST",
      headers: { Cookie: device.cookie, "Content-Type": "multipart/form-data; boundary=b" },
      body: new Uint8Array(cut),
    });
    expect(await errorOf(answer)).toMatchObject({ status: 400, code: "bad_request" });
  });

  it("everything, without changing anything", async () => {
    const { id } = await world.db.student.findUniqueOrThrow({ where: { lineUserId: device.lineUserId } });
    expect(await world.db.photo.count({ where: { studentId: id } })).toBe(2);
  });
});
