/** LINE's words for lengths, in CSS pixels, as its clients draw them. */
const GAPS: Record<string, string> = {
  none: "0",
  xs: "2px",
  sm: "4px",
  md: "8px",
  lg: "12px",
  xl: "16px",
  xxl: "20px",
};

const FONTS: Record<string, string> = {
  ...{ xxs: "11px", xs: "13px", sm: "14px", md: "16px", lg: "19px", xl: "22px", xxl: "29px" },
  ...{ "3xl": "35px", "4xl": "48px", "5xl": "74px" },
};

const IMAGES: Record<string, string> = {
  ...{ xxs: "40px", xs: "60px", sm: "80px", md: "100px", lg: "120px", xl: "140px", xxl: "160px" },
  ...{ "3xl": "180px", "4xl": "200px", "5xl": "220px", full: "100%" },
};

const BORDERS: Record<string, string> = {
  none: "0",
  light: "0.5px",
  normal: "1px",
  medium: "2px",
  "semi-bold": "3px",
  bold: "4px",
};

const reader = (words: Record<string, string>) => (given: string | undefined) =>
  given && (words[given] ?? given);

export const gap = reader(GAPS);
export const fontSize = reader(FONTS);
export const imageSize = reader(IMAGES);
export const borderWidth = reader(BORDERS);
