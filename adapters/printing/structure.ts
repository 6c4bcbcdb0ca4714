type Document = PDFKit.PDFDocument;

/** What a piece of a page is to a screen reader. */
export type Role = "H1" | "H2" | "P" | "Figure";

/** Tells a screen reader what is on the pages and in which order: that in which it is drawn. */
export interface Structure {
  /** @param alt of a figure, what it shows */
  part(role: Role, draw: () => void, alt?: string): void;
  /** Lines and grounds, which say nothing. */
  ornament(draw: () => void): void;
  /** After everything was drawn. */
  end(): void;
}

/** @param doc made with `tagged` */
export function structureOf(doc: Document): Structure {
  const root = doc.struct("Document");
  doc.addStructure(root);
  return {
    part(role, draw, alt) {
      root.add(doc.struct(role, alt ? { alt } : {}, draw));
    },
    ornament(draw) {
      doc.markContent("Artifact", { type: "Layout" });
      draw();
      doc.endMarkedContent();
    },
    end: () => root.end(),
  };
}
