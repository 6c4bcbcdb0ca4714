import { randomUUID } from "node:crypto";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { diskPhotoStorage } from "#adapters/photo-storage/index.ts";

let directory: string;
beforeAll(async () => {
  directory = await mkdtemp(path.join(tmpdir(), "photo-storage-"));
});
afterAll(() => rm(directory, { recursive: true }));

it("gives back what was put, until it is deleted", async () => {
  const photos = diskPhotoStorage(directory);
  const id = randomUUID();
  await photos.put(id, Buffer.from("one"));
  await photos.put(id, Buffer.from("two"));
  expect((await photos.get(id))?.toString()).toBe("two");
  await photos.delete(id);
  await photos.delete(id);
  expect(await photos.get(id)).toBeUndefined();
});

it("leaves whole files only, and no half ones beside them", async () => {
  const photos = diskPhotoStorage(directory);
  const id = randomUUID();
  const large = Array.from({ length: 8 }, (_, index) => Buffer.alloc(500_000, index));
  await Promise.all(large.map((bytes) => photos.put(id, bytes)));
  const kept = (await photos.get(id))!;
  expect(kept).toHaveLength(500_000);
  expect(new Set(kept).size).toBe(1);
  expect(await readdir(path.join(directory, id.slice(-2)))).toEqual([`${id}.jpg`]);
});

it("takes no id that leads out of its directory", async () => {
  await expect(diskPhotoStorage(directory).get("../../etc/passwd")).rejects.toThrow(RangeError);
});
