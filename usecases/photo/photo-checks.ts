import type { PhotoCheckCode } from "#domain/codes.ts";
import { inLanguage, type Language } from "#domain/language.ts";
import type { ProcessedPhoto } from "../ports/photos.ts";

export interface PhotoCheck {
  code: PhotoCheckCode;
  ok: boolean;
  message: string;
}

type Measured = Omit<ProcessedPhoto, "jpeg">;

/** Short edge in pixels from which print looks sharp. */
const GOOD_EDGE = 480;
/** Sharp portraits have 0.014 and more, soft ones 0.008, blurred ones 0.006 and less (docs/photo-check.md). */
const SHARP_DETAIL = 0.007;
/** Below this there is nothing to see; the dimmest portrait of the set has 5. */
const SOME_CONTRAST = 3;
/** Portraits in fair light have 65–160, at a third of the light 40, overexposed ones from 207. */
const BRIGHTNESS = { least: 45, most: 230 };

const dark = {
  zh: "照片太暗，看不清楚臉。請面向窗戶或燈光再拍一張。",
  en: "The photo is too dark to see the face. Please face a window or a lamp and take it again.",
};
const bright = {
  zh: "照片太亮，看不清楚五官。請避開直射光、關掉閃光燈再拍一張。",
  en: "The photo is too bright to see the face. Please avoid direct light and flash and take it again.",
};

/** What the service can say without looking for a face; that is done on the phone, before it comes here. */
export function photoChecks(photo: Measured, language: Language): PhotoCheck[] {
  const say = (text: { zh: string; en: string }) => inLanguage(text, language);
  return [resolution, shape, sharpness, light].map((judge) => {
    const { code, ok, text } = judge(photo);
    return { code, ok, message: say(text) };
  });
}

interface Judgement extends Pick<PhotoCheck, "code" | "ok"> {
  text: { zh: string; en: string };
}

function resolution({ width, height }: Measured): Judgement {
  const ok = Math.min(width, height) >= GOOD_EDGE;
  const text = ok
    ? { zh: "照片夠大。", en: "The photo is large enough." }
    : { zh: "照片偏小，印出來可能不夠清晰。", en: "The photo is rather small and may print blurred." };
  return { code: "resolution", ok, text };
}

function shape({ width, height }: Measured): Judgement {
  const ok = height >= width;
  const text = ok
    ? { zh: "照片是直式。", en: "The photo is upright." }
    : {
        zh: "照片是橫式，請裁成直式大頭照。",
        en: "The photo is wide; please crop it to an upright portrait.",
      };
  return { code: "shape", ok, text };
}

function sharpness({ look: { contrast, detail } }: Measured): Judgement {
  const ok = contrast >= SOME_CONTRAST && detail >= SHARP_DETAIL;
  const text = ok
    ? { zh: "照片清晰。", en: "The photo is sharp." }
    : {
        zh: "照片看起來模糊。請擦一下鏡頭、拿穩手機再拍一張。",
        en: "The photo looks blurred. Please wipe the lens, hold still and take it again.",
      };
  return { code: "sharpness", ok, text };
}

function light({ look: { brightness } }: Measured): Judgement {
  if (brightness < BRIGHTNESS.least) return { code: "light", ok: false, text: dark };
  if (brightness > BRIGHTNESS.most) return { code: "light", ok: false, text: bright };
  return { code: "light", ok: true, text: { zh: "亮度適當。", en: "The light is fine." } };
}
