import { createHash, randomUUID } from "node:crypto";
import { mkdir, open, readdir, readFile, rename } from "node:fs/promises";
import path from "node:path";
import type { CardCore, OutgoingOrder } from "#usecases/ports/card-core.ts";

/**
 * Orders as files in `out`, results as files in `in` (docs/card-core.md). A file is there whole or not at all, and its SHA-256 beside it
 * comes last; whoever writes into `in` does the same, or writes under another name and renames.
 */
export function cardCoreFiles(directory: string): CardCore {
  const at = (...parts: string[]) => path.join(directory, ...parts);
  return {
    async send(orders) {
      const folder = at("out");
      for (const { seq, photoJpeg } of orders)
        if (photoJpeg) await write(folder, `photo-${place(seq)}.jpg`, photoJpeg);
      const name = `orders-${place(orders[0]!.seq)}-${place(orders.at(-1)!.seq)}-${mark(orders)}.jsonl`;
      const lines = Buffer.from(orders.map((order) => `${lineOf(order)}\n`).join(""));
      await write(folder, name, lines);
      await write(folder, `${name}.sha256`, Buffer.from(`${sha256(lines)}  ${name}\n`));
    },
    async results() {
      await mkdir(at("in"), { recursive: true, mode: 0o700 });
      const names = await readdir(at("in"));
      const files = names.filter((name) => /\.(csv|jsonl)$/i.test(name)).toSorted();
      return Promise.all(files.map(async (name) => ({ name, bytes: await readFile(at("in", name)) })));
    },
    async finish(name, taken, outcome) {
      const folder = at("in", taken ? "taken" : "refused");
      const kept = `${randomUUID().slice(0, 8)}-${name}`;
      await write(folder, `${kept}.outcome`, Buffer.from(outcome));
      await rename(at("in", name), path.join(folder, kept));
    },
  };
}

const place = (seq: number) => String(seq).padStart(9, "0");
const sha256 = (bytes: Buffer) => createHash("sha256").update(bytes).digest("hex");

/** The same orders make the same name, so that what is handed over once more takes the place of the first. */
function mark(orders: readonly OutgoingOrder[]): string {
  return sha256(Buffer.from(orders.map(({ seq, supersededAt }) => `${seq}${supersededAt}`).join())).slice(
    0,
    8,
  );
}

function lineOf({ photoJpeg, ...order }: OutgoingOrder): string {
  return JSON.stringify({ ...order, photoFile: photoJpeg ? `photo-${place(order.seq)}.jpg` : null });
}

async function write(folder: string, name: string, bytes: Buffer): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const draft = path.join(folder, `.${randomUUID()}.part`);
  const handle = await open(draft, "wx", 0o600);
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(draft, path.join(folder, name));
}
