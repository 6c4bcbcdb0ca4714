import { queryNow } from "../router.ts";

let answered = false;

/**
 * Whether she came by 查看並裁切 under a photo that she sent in the chat, which is to open the cropper. Once a visit:
 * who comes back to the page with the browser has seen it.
 */
export function askedToCrop(): boolean {
  const query = queryNow();
  const asked = !answered && (query.has("photo") || query.get("field") === "photo.photoId");
  answered ||= asked;
  return asked;
}
