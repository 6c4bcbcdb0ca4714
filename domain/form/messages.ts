import type { Localized } from "../language.ts";
import { longestName } from "../person-name.ts";

/** What is said beside a field that cannot be taken as it is; each with an example where one helps. */
export const formMessages = {
  characters: {
    zh: "有無法使用的字元，請重新輸入。",
    en: "It has characters that cannot be used. Please type it again.",
  },
  personalNumber: {
    zh: "請勿填寫身分證號、手機號碼、帳號等個人資料；這段文字會留在紀錄中。",
    en: "Please write no ID, mobile or account numbers here: these words are kept on record.",
  },
  impossibleTime: {
    zh: "時間有誤：須在 2000 年以後，且不得晚於現在一天以上。",
    en: "This time cannot be: it is before 2000, or more than a day ahead.",
  },
  proofNeeded: {
    zh: "退到別人的帳戶，要先看過關係證明；請寫下看了什麼。",
    en: "For somebody else's account a proof must be seen first. Please write down which.",
  },
  required: { zh: "請填寫這一欄。", en: "Please fill this in." },
  notAsked: {
    zh: "沒有請您修改這一項。",
    en: "You were not asked to change this.",
  },
  noticeVersion: {
    zh: "這個版本的注意事項不存在，請重新閱讀後再同意。",
    en: "There is no such version of the notices. Please read them again.",
  },
  photoNotFound: {
    zh: "找不到這張照片，請重新上傳。",
    en: "We do not have this photo. Please upload it again.",
  },
  lossInForce: {
    zh: "掛失已生效，卡片已停用，只能改成其它掛失項目。",
    en: "The loss report is in force and the card is stopped. Only other kinds of loss report can be chosen.",
  },
  categoryDoesNotFit: {
    zh: "這個申請項目和卡片狀態不符，請重新選擇。",
    en: "This choice does not fit the state of your card. Please choose again.",
  },
  schoolCode: { zh: "請從名單選擇學校。", en: "Please choose your school from the list." },
  studentNo: {
    zh: "學號請用英文字母和數字，最多 20 個字，例如 0123456。",
    en: "Student number: letters and digits, at most 20, such as 0123456.",
  },
  nameLength: {
    zh: `姓名請填 1 到 ${longestName} 個字。`,
    en: `Name: 1 to ${longestName} characters.`,
  },
  nameCharacters: {
    zh: "姓名請照證件上的寫法填，不能有數字和表情符號，例如 王小明、瓦歷斯‧諾幹。",
    en: "Write the name as your ID card or passport has it, without digits and emoji, such as 王小明 or Mary-Jane O’Brien.",
  },
  mobile: {
    zh: "手機號碼請填 09 開頭的 10 個數字，例如 0910123456。",
    en: "Mobile: 10 digits beginning with 09, such as 0910123456.",
  },
  landline: {
    zh: "市話請連同區碼填寫，例如 07-7939888。",
    en: "Landline: with its area code, such as 07-7939888.",
  },
  idNumberFormat: {
    zh: "身分證號碼格式不對，請填 1 個英文字母和 9 個數字，例如 A123456789。",
    en: "National ID: one letter and 9 digits, such as A123456789.",
  },
  idNumberChecksum: {
    zh: "這個號碼有誤，請對照證件再看一次每一個字。",
    en: "This number cannot be right. Please compare each character with your card.",
  },
  residentNumberFormat: {
    zh: "居留證統一證號格式不對，例如 A800000014。",
    en: "Resident number: such as A800000014.",
  },
  passportFormat: {
    zh: "護照號碼請填 5 到 20 個英文字母和數字。",
    en: "Passport number: 5 to 20 letters and digits.",
  },
  reissueReasonText: { zh: "補發原因請在 100 個字以內。", en: "Reason: at most 100 characters." },
  remarkOldName: {
    zh: "請在「原姓名：」後面寫上原來的姓名，例如 原姓名：林小心。沒有改名就刪掉這一句。",
    en: "Please write your former name behind “原姓名：”, such as 原姓名：林小心. If it has not changed, delete these words.",
  },
  remarkOldStudentNo: {
    zh: "請在「原學號：」後面寫上原來的學號，例如 原學號：0123456。沒有換學號就刪掉這一句。",
    en: "Please write your former student number behind “原學號：”, such as 原學號：0123456. If it has not changed, delete these words.",
  },
  remarkNewDepartment: {
    zh: "請在「新科系：」後面寫上新的科系，例如 新科系：資訊科。沒有換科系就刪掉這一句。",
    en: "Please write your new department behind “新科系：”, such as 新科系：資訊科. If it has not changed, delete these words.",
  },
  remark: { zh: "備註請在 200 個字以內。", en: "Remark: at most 200 characters." },
  address: {
    zh: "請填完整的寄送地址，6 到 100 個字，含縣市。",
    en: "Full postal address, 6 to 100 characters, with the city.",
  },
  addressCounty: {
    zh: "地址請從縣市開始填，例如 高雄市左營區文自路 99 號。",
    en: "Begin the address with its county or city in Chinese, such as 高雄市左營區文自路 99 號.",
  },
  bankCode: { zh: "銀行代號是 3 個數字，例如 004。", en: "Bank number: 3 digits, such as 004." },
  branchCode: { zh: "分行代號是 4 個數字。", en: "Branch number: 4 digits." },
  accountNo: {
    zh: "帳號是 6 到 16 個數字，請填本人的帳戶。",
    en: "Account number: 6 to 16 digits, of your own account.",
  },
  postAccountNo: {
    zh: "郵局帳號是局號加帳號共 14 個數字。",
    en: "A post office account has 14 digits: office number and account number.",
  },
  relation: {
    zh: "請填與學生的關係，例如 母親，20 個字以內。",
    en: "Relation to the student, such as mother; at most 20 characters.",
  },
} as const satisfies Record<string, Localized>;

export type FormMessageKey = keyof typeof formMessages;
