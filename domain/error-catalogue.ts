import { hotline, mostRosterBytes, mostRosterRows } from "./facts.ts";
import type { Localized } from "./language.ts";

type ErrorEntry = Localized & { status: number };

/** Every refusal of the service: its stable code, HTTP status and what the reader is told. */
export const errorCatalogue = {
  validation_failed: {
    status: 422,
    zh: "有資料需要修正，請看標示的欄位。",
    en: "Some details need fixing. Please see the marked fields.",
  },
  unknown_field: {
    status: 422,
    zh: "送出的資料有不認得的欄位。",
    en: "The request has a field we do not know.",
  },
  bad_request: {
    status: 400,
    zh: "看不懂送出的資料，請再試一次。",
    en: "We could not read the request. Please try again.",
  },
  unsupported_media_type: {
    status: 415,
    zh: "送出的資料格式不支援，請使用 JSON。",
    en: "This kind of request is not supported. Please send JSON.",
  },
  not_found: { status: 404, zh: "找不到這筆資料。", en: "We could not find that." },
  unauthenticated: { status: 401, zh: "請先登入。", en: "Please sign in first." },
  token_expired: {
    status: 401,
    zh: "登入已過期，請重新開啟頁面。",
    en: "Your sign-in has expired. Please open the page again.",
  },
  token_invalid: {
    status: 401,
    zh: "無法確認您的身分，請重新開啟頁面。",
    en: "We could not confirm who you are. Please open the page again.",
  },
  link_expired: {
    status: 404,
    zh: "這個連結已失效，請回到原來的頁面再開啟一次。",
    en: "This link is no longer valid. Please open it again from the page you came from.",
  },
  ledger_conflict: {
    status: 409,
    zh: "這筆金額已以不同的內容入帳，請重新載入後再看一次。",
    en: "This money was booked with other contents before. Please load the page again.",
  },
  no_cash_held: {
    status: 409,
    zh: "學校手上沒有這筆現金。",
    en: "The school holds no cash of this.",
  },
  cash_handed_over: {
    status: 409,
    zh: "這筆現金已經交給一卡通公司，請洽一卡通公司辦理退款。",
    en: "This cash was handed over to iPASS. Please ask iPASS to return it.",
  },
  cash_differs: {
    status: 409,
    zh: "金額和收據合計不同，請重新載入後清點一次。",
    en: "The amount is not the sum of the receipts. Please load the page again and count once more.",
  },
  refund_not_available: {
    status: 409,
    zh: "這筆款項沒有這麼多可以退還，請重新載入後再看一次。",
    en: "There is not that much to be returned of this money. Please load the page again.",
  },
  refund_differs: {
    status: 409,
    zh: "可退金額和您看到的不同，請重新載入後再確認。",
    en: "What can be returned differs from what you saw. Please load the page again.",
  },
  refund_under_way: {
    status: 409,
    zh: "這筆款項已有一筆退還正在處理，有結果後才能再退。",
    en: "This money has a refund under way. Another can begin once its end is known.",
  },
  balance_unknown: {
    status: 409,
    zh: "還不知道可以退還多少餘額，請先登錄票卡系統對停卡或退費訂單的回覆。",
    en: "It is not known yet how much of the balance can be sent. Please record the card core's answer to the stop or refund order first.",
  },
  balance_left: {
    status: 409,
    zh: "卡片餘額還沒退完，退還後才能結案。",
    en: "A balance of the card is still to be refunded. The case can be closed after that.",
  },
  refund_details_missing: {
    status: 409,
    zh: "還沒有可以退還的帳戶或地址。",
    en: "There is no account or address to send it to yet.",
  },
  money_item_closed: {
    status: 409,
    zh: "這筆款項已經處理完畢，請重新載入。",
    en: "This money has been dealt with. Please load the page again.",
  },
  money_does_not_fit: {
    status: 409,
    zh: "這筆款項不能這樣處理：金額不同、已經繳清，或正在退款。",
    en: "This cannot be done with the money: the amount differs, the bill is paid, or it is on its way back.",
  },
  money_still_held: {
    status: 409,
    zh: "這筆款項還留存在帳上，請抵繳或退還，不能只結案。",
    en: "The books still hold this money. Let it pay a bill or return it; it cannot only be closed.",
  },
  result_conflict: {
    status: 409,
    zh: "這張訂單先前已回報不同的結果。",
    en: "Another result was told for this order before.",
  },
  import_unreadable: {
    status: 422,
    zh: "認不出這個檔案的格式，沒有匯入任何資料。請確認檔案和編碼。",
    en: "We do not know the format of this file. Nothing was imported; please check the file and its encoding.",
  },
  import_incomplete: {
    status: 422,
    zh: "檔案缺少首筆或尾筆，可能沒有傳完，沒有匯入任何資料。",
    en: "The file lacks its header or trailer and may be cut off. Nothing was imported.",
  },
  import_totals_differ: {
    status: 422,
    zh: "檔案尾筆的筆數或總額與內容不符，沒有匯入任何資料。",
    en: "Count or total of the trailer do not fit the lines. Nothing was imported.",
  },
  import_too_large: {
    status: 413,
    zh: "檔案超過 50 MB，請分批匯入。",
    en: "The file is larger than 50 MB. Please import it in parts.",
  },
  import_emptied: {
    status: 409,
    zh: "這個檔案的內容已依保存期限刪除，無法重新讀取。請向提供檔案的一方查詢。",
    en: "The content of this file was erased after its period and cannot be read anew. Please ask its sender.",
  },
  roster_unreadable: {
    status: 422,
    zh: "讀不出這個檔案。請另存成 Excel（.xlsx）或 CSV，沒有密碼，再上傳一次。",
    en: "We cannot read this file. Please save it as Excel (.xlsx) or CSV without a password and upload it again.",
  },
  roster_too_large: {
    status: 413,
    zh: `檔案超過 ${mostRosterBytes / 1024 / 1024} MB。名冊只要四個欄位，請刪除其它欄位、圖片和工作表。`,
    en: `The file is larger than ${mostRosterBytes / 1024 / 1024} MB. A list needs four columns only; please remove others, pictures and sheets.`,
  },
  roster_too_long: {
    status: 422,
    zh: `名冊超過 ${mostRosterRows.toLocaleString("en-US")} 列，沒有匯入任何資料。`,
    en: `The list has more than ${mostRosterRows.toLocaleString("en-US")} rows. Nothing was imported.`,
  },
  roster_empty: {
    status: 422,
    zh: "檔案裡沒有學生資料，沒有匯入任何資料。",
    en: "The file has no students in it. Nothing was imported.",
  },
  roster_header: {
    status: 422,
    zh: "找不到學號和其它欄位的標題，沒有匯入任何資料。",
    en: "We did not find the header of the student number and another column. Nothing was imported.",
  },
  roster_looks_wrong: {
    status: 409,
    zh: "這份名單像是別的學校的，請先確認。",
    en: "This looks like the list of another school. Please make sure first.",
  },
  roster_changed: {
    status: 409,
    zh: "您確認之後名冊有變動，請再看一次有變動的學生。",
    en: "The list was changed after you looked. Please look at the students that differ.",
  },
  roster_import_over: {
    status: 409,
    zh: "這次匯入已經取消或超過保存期限，請重新上傳檔案。",
    en: "This upload was discarded or its time is over. Please upload the file again.",
  },
  guardian_link_unknown: {
    status: 404,
    zh: "這個連結不能使用，可能已換成新的連結。請學生再傳一次。",
    en: "This link does not work; a newer one may have taken its place. Please ask the student for it again.",
  },
  guardian_link_expired: {
    status: 410,
    zh: "這個連結已過期，請學生再傳一次。",
    en: "This link has expired. Please ask the student for a new one.",
  },
  guardian_link_used: {
    status: 409,
    zh: "您已經用這個連結確認過了，不用再確認。",
    en: "You have confirmed with this link already; nothing more is needed.",
  },
  guardian_link_over: {
    status: 410,
    zh: "這件申請已經取消或結束，不用再確認或繳費。",
    en: "This application was withdrawn or is over. There is nothing to confirm or to pay.",
  },
  forbidden: { status: 403, zh: "您沒有權限做這件事。", en: "You are not allowed to do this." },
  linked_case: {
    status: 403,
    zh: "這筆申請是用另一個 LINE 帳號送出的，您可以查看進度和繳費；要補件或重新申請，請用原來的帳號，或洽學校。",
    en: "This application was sent from another LINE account. You may look at it and pay; to change it use that account or ask your school.",
  },
  consent_required: {
    status: 403,
    zh: "請先閱讀注意事項並按「我同意」，同意之前不會儲存任何資料。",
    en: "Please read the notices and agree first. Nothing is stored before you agree.",
  },
  idempotency_key_required: {
    status: 400,
    zh: "送出申請時缺少送出編號，請重新整理頁面後再試。",
    en: "The submission has no Idempotency-Key. Please reload the page and try again.",
  },
  case_already_open: {
    status: 409,
    zh: "這張卡已有一筆進行中的申請，不能再送一筆，請先查看進度。",
    en: "This card already has an open application. A second one cannot be sent; please see its progress first.",
  },
  case_in_force: {
    status: 409,
    zh: "這筆申請已經生效（已繳費或學校已核可），不能取消。",
    en: "This application is in force (paid, or approved by the school) and cannot be withdrawn.",
  },
  stale_version: {
    status: 409,
    zh: "資料剛才已被更新，請重新整理後再試。",
    en: "This has just been changed. Please refresh and try again.",
  },
  illegal_transition: {
    status: 409,
    zh: "這筆申請目前的狀態不能這樣做。",
    en: "The application cannot take this step now.",
  },
  hand_off_over: {
    status: 409,
    zh: "這次真人客服已經結束，機器人已接手，不能再回覆。",
    en: "This talk is over and the bot has taken over. It cannot be answered any more.",
  },
  idempotency_key_reused: {
    status: 422,
    zh: "這個送出編號已用於另一筆資料。",
    en: "This submission key was used for different details.",
  },
  photo_unsupported_type: {
    status: 415,
    zh: "請上傳 JPEG 或 PNG 照片。",
    en: "Please upload a JPEG or PNG photo.",
  },
  photo_too_large: {
    status: 413,
    zh: "照片檔案太大，請換一張較小的照片。",
    en: "The photo is too large. Please choose a smaller one.",
  },
  photo_unreadable: {
    status: 422,
    zh: "無法讀取這張照片，請換一張。",
    en: "We could not read this photo. Please choose another.",
  },
  photo_too_small: {
    status: 422,
    zh: "照片太小，印在卡片上會模糊，請換一張較大的照片。",
    en: "The photo is too small to print clearly. Please choose a larger one.",
  },
  photo_too_narrow: {
    status: 422,
    zh: "照片太細長（例如全景照），縮小後印在卡片上會模糊。請換一張一般比例的照片。",
    en: "The photo is too long and narrow (a panorama, for example) to print clearly. Please choose one of usual proportions.",
  },
  payload_too_large: { status: 413, zh: "送出的資料太大。", en: "The request is too large." },
  bill_not_open: {
    status: 409,
    zh: "這張繳費單已繳費或已失效，不需要再繳。",
    en: "This bill is already paid or no longer valid. Please do not pay it.",
  },
  not_paid_yet: {
    status: 409,
    zh: "還沒收到這筆申請的繳費，所以還沒有收據。",
    en: "This application is not paid yet, so there is no receipt.",
  },
  bill_overdue: {
    status: 409,
    zh: "繳費期限已過，請重新申請。",
    en: "The payment deadline has passed. Please apply again.",
  },
  line_pay_unavailable: {
    status: 503,
    zh: "目前無法使用 LINE Pay，請改用超商或 ATM 繳費。",
    en: "LINE Pay is not available now. Please pay at a store or by ATM.",
  },
  line_pay_failed: {
    status: 502,
    zh: "LINE Pay 沒有完成，款項未扣，請再試一次或改用其它方式。",
    en: "LINE Pay did not go through and you were not charged. Please try again or pay another way.",
  },
  payment_in_progress: {
    status: 409,
    zh: "付款正在確認中，請稍候，不要重複付款。",
    en: "Your payment is being checked. Please wait and do not pay again.",
  },
  rate_limited: {
    status: 429,
    zh: "操作太頻繁，請稍後再試。",
    en: "Too many tries. Please wait a little and try again.",
  },
  account_locked: {
    status: 423,
    zh: "登入失敗次數過多，帳號暫時鎖定，請稍後再試。",
    en: "Too many failed sign-ins. The account is locked for now; please try later.",
  },
  second_factor_required: {
    status: 401,
    zh: "密碼正確，還需要第二步驗證。",
    en: "The password is right. A second factor is needed too.",
  },
  second_factor_wrong: {
    status: 401,
    zh: "驗證碼不正確，或已經用過。請用目前顯示的驗證碼。",
    en: "The code is not right, or was used already. Please use the one shown now.",
  },
  second_factor_not_set_up: {
    status: 422,
    zh: "這個帳號沒有設定第二步驗證，請不要填驗證碼。",
    en: "This account has no second factor. Please leave the code empty.",
  },
  second_factor_setup_required: {
    status: 403,
    zh: "您的帳號必須先設定第二步驗證，才能使用其它功能。",
    en: "Your account needs a second factor before anything else can be used.",
  },
  password_wrong: {
    status: 403,
    zh: "目前的密碼不正確。",
    en: "Your present password is not right.",
  },
  invitation_over: {
    status: 404,
    zh: "這個邀請連結不能使用：已過期、已用過，或已換成新的連結。請向管理者要一個新的。",
    en: "This invitation does not work: it expired, was used, or has been replaced. Please ask for a new one.",
  },
  last_admin: {
    status: 409,
    zh: "至少要留一位能登入的管理者，請先請別人擔任。",
    en: "Somebody has to remain in charge. Please give the role to another person first.",
  },
  bad_credentials: { status: 401, zh: "帳號或密碼不正確。", en: "The user name or password is not right." },
  school_does_not_collect: {
    status: 409,
    zh: "貴校的學生自行繳費，校方不代收。",
    en: "Students of your school pay by themselves; the school takes no cash.",
  },
  bad_signature: { status: 401, zh: "簽章不正確。", en: "The signature is not right." },
  outside_unavailable: {
    status: 503,
    zh: "外部服務暫時沒有回應，請稍後再試。",
    en: "An outside service is not answering. Please try again later.",
  },
  internal: {
    status: 500,
    zh: `系統發生問題，請稍後再試，或撥打客服專線 ${hotline.display}。`,
    en: `Something went wrong on our side. Please try again later or call ${hotline.display}.`,
  },
} as const satisfies Record<string, ErrorEntry>;

export type ErrorCode = keyof typeof errorCatalogue;
