import { inLanguage, type Language } from "#domain/language.ts";

export interface PhotoCheck {
  code: "resolution" | "shape";
  ok: boolean;
  message: string;
}

/** Short edge in pixels from which print looks sharp. */
const GOOD_EDGE = 480;

/** What the service can say of a picture from its size; faces and light are looked at on the phone. */
export function photoChecks(size: { width: number; height: number }, language: Language): PhotoCheck[] {
  const say = (zh: string, en: string) => inLanguage({ zh, en }, language);
  const sharp = Math.min(size.width, size.height) >= GOOD_EDGE;
  const upright = size.height >= size.width;
  return [
    {
      code: "resolution",
      ok: sharp,
      message: sharp
        ? say("照片夠清晰。", "The photo is sharp enough.")
        : say("照片偏小，印出來可能不夠清晰。", "The photo is rather small and may print blurred."),
    },
    {
      code: "shape",
      ok: upright,
      message: upright
        ? say("照片是直式。", "The photo is upright.")
        : say("照片是橫式，請裁成直式大頭照。", "The photo is wide; please crop it to an upright portrait."),
    },
  ];
}
