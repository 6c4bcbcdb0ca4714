import { randomUUID } from "node:crypto";
import { mkdir, open, readFile, rename, rm } from "node:fs/promises";
import path from "node:path";
import type { PhotoStorage } from "#usecases/ports/photos.ts";

/** Keeps photos as files below a directory, readable by the service's own account only. */
export function diskPhotoStorage(directory: string): PhotoStorage {
  return {
    async put(photoId, jpeg) {
      const file = fileOf(directory, photoId);
      await mkdir(path.dirname(file), { recursive: true, mode: 0o700 });
      await writeAtomically(file, jpeg);
    },
    async get(photoId) {
      return readFile(fileOf(directory, photoId)).catch(ifMissing);
    },
    async delete(photoId) {
      await rm(fileOf(directory, photoId), { force: true });
    },
  };
}

// The last two characters of an id are random in every version of UUID: they spread files over 256 folders.
function fileOf(directory: string, photoId: string) {
  if (!/^[0-9a-f-]{36}$/.test(photoId)) throw new RangeError("a photo id is a UUID");
  return path.join(directory, photoId.slice(-2), `${photoId}.jpg`);
}

/** A reader sees the whole file or none, also after a power cut. */
async function writeAtomically(file: string, bytes: Buffer) {
  const draft = `${file}.${randomUUID()}.part`;
  const handle = await open(draft, "wx", 0o600);
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(draft, file);
}

function ifMissing(error: NodeJS.ErrnoException): undefined {
  if (error.code === "ENOENT") return undefined;
  throw error;
}
