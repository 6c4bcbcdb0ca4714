import { hotline, leastPhotoEdge, mostPhotoMegabytes } from "#domain/facts.ts";

/** Words around photos sent in the chat, in Traditional Chinese. */
export const photoZhTW = {
  taken: {
    title: "照片收到了",
    draft: "已放進您的申請。請點下方按鈕看看，需要時調整裁切。",
    case: "還差一步：請點下方按鈕，確認後送出補件。",
    several: "您一次傳了好幾張，這裡只用一張；想換別張，請單獨再傳一次。",
    see: "查看並裁切",
    send: "確認並送出補件",
  },
  refused: {
    tooLarge: `照片太大了，沒有收下。請傳 ${mostPhotoMegabytes} MB 以內的照片，或先截圖再傳一次。`,
    tooSmall: `照片太小，印在卡片上會模糊，沒有收下。請傳原圖（短邊至少 ${leastPhotoEdge} 像素）。`,
    tooNarrow: "照片太細長（例如全景照），印在卡片上會模糊，沒有收下。請傳一般比例的照片。",
    unreadable: "這張照片打不開，沒有收下。請重新拍一張，或換一張再傳。",
    wrongType: "只收 JPG 或 PNG 照片，這張沒有收下。請截圖後再傳一次。",
    gone: "這張照片已經收回或過期，沒有收下。請再傳一次。",
    external: "這張照片不在 LINE 裡，沒辦法收下。請用相機或相簿直接傳給我。",
    unreachable: "LINE 暫時沒把照片給我們，沒有收下。請過一會兒再傳一次，或在填寫資料的頁面上傳。",
  },
  notTaken: {
    consentMissing:
      "照片還不能收：要先看過注意事項並選「我同意」。這張照片沒有被保存，同意後再傳一次就可以了。",
    notNeeded: "謝謝您的照片，不過目前用不到，所以沒有保存。要補發新卡請點「申請」。",
  },
  unsaid: {
    photoUnsent: "您收回的照片已經刪除，也從申請中移除了。需要照片的話，請再傳一張。",
    backFromPerson: "真人客服已結束，由我繼續為您服務。還需要真人時，請再點「真人客服」。",
    photoKept: `您收回的照片已隨申請送出，製卡前須保留。要換照片，請洽學校承辦窗口，或撥客服專線 ${hotline.display}。`,
  },
  camera: "拍照",
  album: "選照片",
};

export type PhotoTexts = typeof photoZhTW;
