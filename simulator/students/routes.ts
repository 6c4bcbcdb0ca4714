import express, { type Request, Router } from "express";
import { z } from "zod";
import { TokenWish } from "../login/token-mint.ts";
import { menuOf, presentMenu } from "../messaging/rich-menus.ts";
import type { World } from "../world.ts";
import { Act, act, sendImage } from "./acts.ts";
import { newStudent, type Student } from "./student.ts";

const Name = z.strictObject({ displayName: z.string().trim().min(1).max(20) });

/** Students, their chats and what they do, under /sim/users. */
export function studentRoutes(world: World): Router {
  const router = Router();
  router.get("/", (_req, res) => res.json({ users: [...world.students.values()].map(summary) }));
  router.post("/", (req, res) => {
    const student = newStudent(Name.parse(req.body).displayName, { fresh: true });
    world.students.set(student.userId, student);
    world.live.changed("world");
    res.status(201).json(summary(student));
  });
  router.use("/:userId", (req, res, next) => {
    if (world.students.has(req.params.userId)) next();
    else res.status(404).json({ message: "unknown userId" });
  });
  const of = (req: Request) => world.students.get(String(req.params.userId))!;
  router.get("/:userId", (req, res) => res.json(chatOf(world, of(req))));
  router.post("/:userId/events", async (req, res) =>
    res.json(await act(world, of(req), Act.parse(req.body))),
  );
  router.post("/:userId/images", express.raw({ type: () => true, limit: "50mb" }), async (req, res) => {
    const bytes = Buffer.isBuffer(req.body) ? req.body : Buffer.alloc(0);
    res.json(await sendImage(world, of(req), imageTypeOf(bytes, req.get("content-type")), bytes));
  });
  router.post("/:userId/id-token", (req, res) => {
    const idToken = world.tokens.mintIdToken(of(req), TokenWish.parse(req.body ?? {}));
    res.json({ idToken, accessToken: world.tokens.mintAccessToken(of(req)) });
  });
  return router;
}

const summary = ({ userId, displayName, friend, blocked, entries }: Student) => ({
  userId,
  displayName,
  friend,
  blocked,
  messages: entries.length,
});

function chatOf(world: World, student: Student) {
  const menu = menuOf(world, student);
  const { entries, loadingUntil } = student;
  return {
    ...summary(student),
    entries,
    loadingMs: Math.max(0, loadingUntil - world.clock.now()),
    richMenu: menu?.image ? presentMenu(menu) : null,
  };
}

/** The type by the bytes; like LINE, it does not trust a file name. */
function imageTypeOf(bytes: Buffer, named: string | undefined): string {
  if (bytes.subarray(0, 3).toString("hex") === "ffd8ff") return "image/jpeg";
  if (bytes.subarray(1, 4).toString("latin1") === "PNG") return "image/png";
  return named ?? "application/octet-stream";
}
