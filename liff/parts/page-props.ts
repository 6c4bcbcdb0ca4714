import type { ComponentType } from "preact";

export interface PageProps {
  /** Of the case in the path; empty on pages without one. */
  serial: string;
}

/** Fetches the code of a page, or of a part of one. */
export type LoadPage = () => Promise<ComponentType<PageProps>>;
