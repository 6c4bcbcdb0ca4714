import { Router } from "express";
import { z } from "zod";
import { DomainError } from "#domain/errors.ts";
import { acceptPhoto } from "#usecases/photo/accept-photo.ts";
import { showPhoto, showPhotoChecks } from "#usecases/photo/show-photo.ts";
import type { ApiDeps } from "../api-deps.ts";
import type { PhotoChecks, UploadedPhoto } from "../contracts/liff.ts";
import { requireStudent, studentOf } from "../student-session.ts";
import { receivePhoto } from "./photo-upload.ts";

const PhotoId = z.uuid();

export function photoRoutes(api: ApiDeps): Router {
  const router = Router();
  const student = requireStudent(api);

  router.post("/photos", student, receivePhoto, async (req, res) => {
    if (!req.file) throw new DomainError("validation_failed", { fields: { photo: "required" } });
    const photo: UploadedPhoto = await acceptPhoto(api, studentOf(res), req.file.buffer);
    res.status(201).json(photo);
  });

  router.get("/photos/:photoId", student, async (req, res) => {
    const photoId = PhotoId.safeParse(req.params.photoId);
    if (!photoId.success) throw new DomainError("not_found");
    const jpeg = await showPhoto(api, studentOf(res).id, photoId.data);
    res.type("jpeg").set("Cache-Control", "no-store").send(jpeg);
  });

  router.get("/photos/:photoId/checks", student, async (req, res) => {
    const photoId = PhotoId.safeParse(req.params.photoId);
    if (!photoId.success) throw new DomainError("not_found");
    const answer: PhotoChecks = { checks: await showPhotoChecks(api, studentOf(res).id, photoId.data) };
    res.set("Cache-Control", "no-store").json(answer);
  });

  return router;
}
