import { z } from "zod";

/** The four chains whose tills read the three barcodes. */
export const Chain = z.enum(["SEVEN", "FAMILY", "HILIFE", "OK"]);
export type Chain = z.infer<typeof Chain>;

/** How a chain is named in files: agency, beginning of the file's name, channel of a remittance, one of its shops. */
export const chains: Record<Chain, { agency: string; file: string; channel: string; store: string }> = {
  SEVEN: { agency: "7111111", file: "SPC800", channel: "01", store: "00012345" },
  FAMILY: { agency: "TFM", file: "TFMC80", channel: "02", store: "00006789" },
  OK: { agency: "OKM", file: "OKMC80", channel: "03", store: "00003456" },
  HILIFE: { agency: "HILIFE", file: "HLFC80", channel: "04", store: "00004567" },
};
