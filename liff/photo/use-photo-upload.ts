import type { ComponentType } from "preact";
import { useState } from "preact/hooks";
import { giveUpAfter, TimedOut } from "../../browser/give-up-after.ts";
import { useTask } from "../../browser/use-task.ts";
import { loadPhoto, uploadPhoto } from "../api/endpoints.ts";
import { ApiError, NetworkError } from "../api/request.ts";
import { useForm } from "../draft/use-draft.ts";
import { failureText } from "../parts/failure-text.ts";
import { CodeMissing, loadCode } from "../parts/load-code.ts";
import { useFormEndTexts } from "../texts/form-end/use-form-end-texts.ts";
import type { FormEndTexts } from "../texts/form-end/zh-tw.ts";
import { useTexts } from "../texts/use-texts.ts";
import type { Texts } from "../texts/zh-tw.ts";
import type CropperComponent from "./cropper.tsx";
import { openPicture, PictureError } from "./open-picture.ts";

interface Cropping {
  picture: HTMLCanvasElement;
  Cropper: ComponentType<Parameters<typeof CropperComponent>[0]>;
}

/** What is done with the photo just now. */
export type PhotoStage = "idle" | "opening" | "sending" | "cropping";

/** About 200 kB take a second or two; after this, in milliseconds, the network is held to be gone. */
const patience = 60_000;

/** From the chosen file to the uploaded crop: where she is and what went wrong. */
export function usePhotoUpload() {
  const texts = useTexts();
  const { photo } = useFormEndTexts();
  const form = useForm();
  const [job, setJob] = useState<"opening" | "sending">("opening");
  const { run, running, error } = useTask((work: () => Promise<unknown>) => work());
  const [cropping, setCropping] = useState<Cropping>();
  const [unsent, setUnsent] = useState<Blob>();

  const begin = (next: typeof job, work: () => Promise<unknown>) => {
    setJob(next);
    setCropping(undefined);
    setUnsent(undefined);
    run(work);
  };
  const crop = async (file: Blob) => {
    const [picture, { default: Cropper }] = await Promise.all([
      openPicture(file),
      loadCode(() => import("./cropper.tsx")),
    ]);
    setCropping({ picture, Cropper });
  };
  const open = (file: Blob) => {
    // Where scripts/measure-photo-check.ts counts from.
    performance.mark("photo-chosen");
    begin("opening", () => crop(file));
  };
  /** The photo that is there, wherever it came from, is cropped once more. */
  const recrop = (photoId: string) => begin("opening", async () => crop(await loadPhoto(photoId)));
  const send = (photo: Blob) =>
    begin("sending", async () => {
      setUnsent(photo);
      const sending = giveUpAfter(patience, () => uploadPhoto(photo)).then(({ photoId }) => {
        form.set({ "photo.mode": "NEW", "photo.photoId": photoId });
      });
      // Who taps 下一步 meanwhile goes on when the photo is there.
      form.expect(sending);
      await sending;
      setUnsent(undefined);
      await form.flush();
    });
  const stage: PhotoStage = running ? job : cropping ? "cropping" : "idle";
  return {
    stage,
    cropping,
    recrop,
    open,
    send,
    fail: (cause: unknown) => begin("opening", () => Promise.reject(cause)),
    close: () => setCropping(undefined),
    reason: error === undefined ? undefined : reasonOf(error, photo.faults, texts),
    isCodeMissing: error instanceof CodeMissing,
    /** Sends the same crop again, when only the way there failed. */
    again: unsent && !running && !isRefused(error) ? () => send(unsent) : undefined,
  };
}

const isRefused = (error: unknown): boolean => error instanceof ApiError && error.status < 500;

const reasonOf = (error: unknown, faults: FormEndTexts["photo"]["faults"], texts: Texts): string =>
  error instanceof PictureError
    ? faults[error.fault]
    : failureText(error instanceof TimedOut ? new NetworkError() : error, texts);
