import { fileURLToPath } from "node:url";
import type { CardCore } from "#usecases/ports/card-core.ts";
import { cardCoreFiles } from "./files.ts";
import { cardCoreOverHttp } from "./over-http.ts";

/**
 * The card core that `CARD_CORE_URL` names: a directory, or an address that takes orders.
 * @param secret key of the signature over HTTP
 */
export function createCardCore(url: URL, secret: string | undefined): CardCore {
  return url.protocol === "file:" ? cardCoreFiles(fileURLToPath(url)) : cardCoreOverHttp(url, secret ?? "");
}
