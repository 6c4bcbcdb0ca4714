import { send } from "../api/request.ts";

type Save = () => Promise<void> | void;
const saves = new Set<Save>();

/** Has something saved before the page is loaded anew at her wish. */
export function beforeReload(save: Save): () => void {
  saves.add(save);
  return () => {
    saves.delete(save);
  };
}

/**
 * Loads the page anew. Not before the service answers: a page that is here is worth more than one that cannot come.
 * @throws NetworkError
 */
export async function reloadPage(): Promise<void> {
  await send("/config", {});
  await Promise.all([...saves].map((save) => save()));
  location.reload();
}
