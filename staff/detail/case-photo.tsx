import { useState } from "preact/hooks";
import type { SchoolCaseDetail } from "../../api/contracts/staff-desk.ts";
import { photoUrl } from "../server/cases.ts";
import { photoText } from "../texts.ts";

/** The photo for the new card, or why there is none. */
export function CasePhoto({ detail }: { detail: SchoolCaseDetail }) {
  const [broken, setBroken] = useState(false);
  if (detail.photo?.mode !== "NEW") return <p class="no-photo">{photoText(detail)}</p>;
  if (broken) return <p class="no-photo">照片無法顯示，可能已在製卡後刪除。</p>;
  return (
    <img
      class="photo"
      key={detail.serial}
      src={photoUrl(detail.serial)}
      alt={`${detail.name} 上傳的大頭照`}
      onError={() => setBroken(true)}
    />
  );
}
