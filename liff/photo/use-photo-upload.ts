import type { ComponentType } from "preact";
import { useState } from "preact/hooks";
import { loadPhoto, uploadPhoto } from "../api/endpoints.ts";
import { ApiError, NetworkError } from "../api/request.ts";
import { TimedOut, within } from "../boot/within.ts";
import { useForm } from "../draft/use-draft.ts";
import { failureText } from "../parts/loading.tsx";
import { useTexts } from "../texts/use-texts.ts";
import type CropperComponent from "./cropper.tsx";
import { openPicture, PictureError } from "./open-picture.ts";

type CropperProps = Parameters<typeof CropperComponent>[0];

type Stage =
  | { name: "idle" }
  | { name: "busy" }
  | { name: "sending" }
  | { name: "cropping"; picture: HTMLCanvasElement; Cropper: ComponentType<CropperProps> };

/** About 200 kB take a second or two; after this, in milliseconds, the network is held to be gone. */
const patience = 60_000;

/** From the chosen file to the uploaded crop: where she is and what went wrong. */
export function usePhotoUpload() {
  const texts = useTexts();
  const form = useForm();
  const [stage, setStage] = useState<Stage>({ name: "idle" });
  const [error, setError] = useState<unknown>();
  const [unsent, setUnsent] = useState<Blob>();

  const fail = (cause: unknown) => {
    setStage({ name: "idle" });
    setError(cause);
  };
  const open = async (file: Blob) => {
    // Where scripts/measure-photo-check.ts counts from.
    performance.mark("photo-chosen");
    setError(undefined);
    setUnsent(undefined);
    setStage({ name: "busy" });
    try {
      const [picture, { default: Cropper }] = await Promise.all([openPicture(file), import("./cropper.tsx")]);
      setStage({ name: "cropping", picture, Cropper });
    } catch (cause) {
      fail(cause);
    }
  };
  /** The photo that is there, wherever it came from, is cropped once more. */
  const recrop = async (photoId: string) => {
    setError(undefined);
    setStage({ name: "busy" });
    await loadPhoto(photoId).then(open, fail);
  };
  const send = async (photo: Blob) => {
    setStage({ name: "sending" });
    setError(undefined);
    setUnsent(photo);
    const sending = within(patience, () => uploadPhoto(photo)).then(({ photoId }) => {
      form.set({ "photo.mode": "NEW", "photo.photoId": photoId });
    });
    // Who taps 下一步 meanwhile goes on when the photo is there.
    form.expect(sending);
    try {
      await sending;
      setUnsent(undefined);
      setStage({ name: "idle" });
      await form.flush();
    } catch (cause) {
      fail(cause);
    }
  };
  return {
    stage,
    recrop,
    open,
    send,
    fail,
    close: () => setStage((now) => (now.name === "cropping" ? { name: "idle" } : now)),
    reason: error === undefined ? undefined : reasonOf(error, texts),
    /** Sends the same crop again, when only the way there failed. */
    again: unsent && error !== undefined && !isRefused(error) ? () => send(unsent) : undefined,
  };
}

const isRefused = (error: unknown): boolean => error instanceof ApiError && error.status < 500;

const reasonOf = (error: unknown, texts: ReturnType<typeof useTexts>): string =>
  error instanceof PictureError
    ? texts.photo.faults[error.fault]
    : failureText(error instanceof TimedOut ? new NetworkError() : error, texts);
