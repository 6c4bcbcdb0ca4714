/** What the three documents are called in their addresses. */
export const paperDocuments = ["application", "personal-data-notice", "giro-example"] as const;
export type PaperDocument = (typeof paperDocuments)[number];

/** Who applies on paper; an empty text is a line to write on. */
export interface Applicant {
  schoolName: string;
  studentNo: string;
  name: string;
}

/** Whole NT$: what is paid at the post office (R73). */
export interface PaperAmounts {
  cardFee: number;
  postFee: number;
  total: number;
}

/** The person of the manual's own example (R77). */
export const sampleApplicant: Applicant = { schoolName: "一卡通高中", studentNo: "0123456", name: "王小明" };

/** What belongs into the slip's message box: without it the deposit cannot be told apart from others (R77). */
export function giroMessage({ schoolName, studentNo, name }: Applicant): string[] {
  return [`學校：${schoolName}`, `學號：${studentNo}`, `姓名：${name}`];
}

/** Names of the slip's amount boxes, left to right (R78). */
export const giroAmountBoxes = ["億", "仟萬", "佰萬", "拾萬", "萬", "仟", "佰", "拾", "元"] as const;

/** One text for each amount box: digits to the right, empty before the first. */
export function giroAmountDigits(amount: number): string[] {
  const digits = String(amount);
  if (!/^\d{1,9}$/.test(digits)) throw new Error(`${amount} does not fit the giro slip`);
  return [...digits.padStart(giroAmountBoxes.length)].map((digit) => digit.trim());
}
