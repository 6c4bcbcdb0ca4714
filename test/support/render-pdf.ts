import { PDFiumLibrary } from "@hyzyla/pdfium";
import sharp from "sharp";

const pdfium = await PDFiumLibrary.init();

/** A PDF as another reader than ours sees it: the text of each page and its picture, grey, as PNG. @param dpi of the pictures */
export async function renderPdf(pdf: Uint8Array, dpi = 72): Promise<{ text: string; picture: Buffer }[]> {
  const document = await pdfium.loadDocument(pdf);
  try {
    const pages: { text: string; picture: Buffer }[] = [];
    for (const page of document.pages()) {
      // Drawing closes the page.
      const text = page.getText();
      const { data, width, height } = await page.render({ scale: dpi / 72, render: "bitmap" });
      const picture = sharp(data, { raw: { width, height, channels: 4 } });
      pages.push({
        text,
        picture: await picture.removeAlpha().greyscale().png({ compressionLevel: 9 }).toBuffer(),
      });
    }
    return pages;
  } finally {
    document.destroy();
  }
}
