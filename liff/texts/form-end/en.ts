import { chequePostage, collectingBank, hotline, money } from "../../../api/contracts/facts.ts";
import { photoWords, refundMethodWords } from "../../../api/contracts/glossary.ts";
import type { FormEndTexts } from "./zh-tw.ts";

export const enFormEnd: FormEndTexts = {
  photo: {
    new: photoWords.NEW.en,
    newDetail: "Take one or choose from the album",
    keep: photoWords.KEEP.en,
    keepDetail: "The same as on the old card; nothing to upload",
    advice: "Facing the camera, even light, plain background, face not too small.",
    samples: {
      title: "Examples of photos",
      good: "Clear",
      far: "Too far",
      busy: "Busy wall",
      dark: "Too dark",
      covered: "Covered",
    },
    mockUp: "A sketch; the real card has your school's design.",
    choose: "Choose or take a photo",
    another: "Another photo",
    preview: "Preview of the card photo",
    busy: "Working on the photo…",
    sending: "Uploading the photo… tap Next if you like, it goes on when the photo is there.",
    uploaded: "Photo uploaded",
    crop: "Crop the photo",
    cropHelp: "Drag to move; pinch or slide to zoom.",
    cropKeys: " Keyboard: arrow keys and + −.",
    zoom: "Zoom",
    turn: "Turn 90°",
    cancel: "Cancel",
    use: "Use this photo",
    faults: {
      tooLarge: "The file is over 60 MB, too much for a phone. Please choose a smaller one.",
      heic: "This device cannot open HEIC. On an iPhone choose Settings → Camera → Formats → Most Compatible and take it again, or upload a screenshot of it.",
      notAPicture: "This is not a photo. Please choose a JPEG or PNG.",
      unreadable:
        "This file cannot be opened; it may be damaged or have too many pixels. Please choose another.",
      tooSmall: "The photo is too small and would print blurred. Please choose the original.",
      tooNarrow:
        "The photo is too long and narrow (a panorama, for example) and would print blurred. Please choose one of usual proportions.",
    },
  },
  photoCheck: {
    title: "Photo check",
    checking: "Checking the photo…",
    fine: "Looks good.",
    advice: (count: number) =>
      `${count} ${count === 1 ? "thing" : "things"} could be better; you may use it as it is.`,
    grave: "The school may return this photo. Please adjust it or choose another.",
    unavailable:
      "This device cannot check photos. Please see for yourself that there is one person, sharp and in the middle, then use it.",
    useAnyway: "Use it anyway",
    passed: "passed",
    names: {
      face: "Face",
      size: "Size",
      position: "Position",
      tilt: "Angle",
      sharpness: "Sharpness",
      light: "Light",
      background: "Background",
    },
    faults: {
      noFace: {
        reason: "No face was found.",
        remedy:
          "Use a portrait facing the camera, nothing over the face. If it lies on its side, turn it by 90°.",
      },
      severalFaces: {
        reason: "There is more than one person.",
        remedy: "Zoom or move until only your face is left, or choose a photo of you alone.",
      },
      tooSmall: {
        reason: "The face is too small.",
        remedy: "Zoom in until the head fills about 70% of the height.",
      },
      tooLarge: {
        reason: "The face is too large.",
        remedy: "Zoom out and leave some room around the head.",
      },
      tooFewPixels: {
        reason: "The face is too far away and would print blurred.",
        remedy: "Take one from closer, or choose the original instead of a thumbnail.",
      },
      offCentre: {
        reason: "The face is off to one side.",
        remedy: "Drag the photo until the face is in the middle.",
      },
      cutOff: {
        reason: "The top of the head or the chin is cut off.",
        remedy: "Zoom out or move; if it is cut off in the original, choose another.",
      },
      tilted: {
        reason: "The head is tilted.",
        remedy: "Hold the phone and your head upright and take it again.",
      },
      turned: {
        reason: "The face is turned away.",
        remedy: "Look straight into the camera and take it again.",
      },
      blurred: {
        reason: "The photo is blurred.",
        remedy: "Wipe the lens, hold still, focus on the face and take it again.",
      },
      dark: { reason: "The face is too dark.", remedy: "Face a window or a lamp and take it again." },
      bright: {
        reason: "The face is too bright to make out.",
        remedy: "Avoid direct light, switch the flash off and take it again.",
      },
      uneven: { reason: "One side of the face is dark.", remedy: "Face the light and take it again." },
      busy: {
        reason: "The background is busy.",
        remedy: "Stand in front of a plain wall and take it again.",
      },
    },
  },
  refund: {
    transfer: refundMethodWords.TRANSFER.en,
    transferDetail: "To your own bank or post office account",
    cheque: refundMethodWords.CHEQUE.en,
    chequeDetail: `To your own address, to be cashed at a bank; ${money(chequePostage)} registered postage is taken off`,
    ownAccount: `Only the card holder can be paid. For another person's account, call ${hotline.display} after sending and prove the relation; without proof the balance cannot be refunded.`,
    bank: "Bank or post office",
    anotherBank: "Another (type its number)",
    bankCode: `Bank number, 3 digits, such as ${collectingBank.code} (${collectingBank.name.en}) or 700 (post office)`,
    accountDigits: (digits) => `${digits} digits, no dashes`,
    branchCode: "4 digits, on your passbook; 0021 for the post office",
    accountNo: "6 to 16 digits, without hyphens",
  },
  review: {
    title: "Check your application",
    serialLater: "Given after sending",
    reveal: "Show full numbers",
    conceal: "Hide numbers",
    confirmTitle: "Before you send",
    notes: [
      "After sending, please pay as ruled: only then is the application complete. Questions? Ask the office at your school.",
      "Monthly and fixed-price tickets are settled with each transport operator.",
    ],
    edit: (field) => `Change ${field}`,
    editShort: "Change",
    editDone: "Done",
    consequences: "What happens next",
    noReturn:
      "After you tap “Confirm and send”, the application is made and cannot be edited. It can be cancelled or changed only until it is paid or approved by the school.",
    confirm: "Confirm and send",
    sending: "Sending, please keep this open…",
  },
};
