import { useState } from "preact/hooks";
import type { SchoolCaseDetail } from "../../api/contracts/staff-desk.ts";
import { photoUrl } from "../server/cases.ts";
import { photoText } from "../texts.ts";

const sizes = [1, 1.5, 2, 3] as const;

/** The photo for the new card, large, or why there is none. Enlarged, it is moved within its frame as any scrolled thing. */
export function CasePhoto({ detail, onSeen }: { detail: SchoolCaseDetail; onSeen: () => void }) {
  const [broken, setBroken] = useState(false);
  const [size, setSize] = useState(0);
  if (detail.photo?.mode !== "NEW") return <p class="no-photo">{photoText(detail)}</p>;
  if (broken) return <p class="no-photo">照片無法顯示，可能已在製卡後刪除。</p>;
  const alt = `${detail.name} 上傳的大頭照`;
  return (
    <figure class="photo">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is scrolled by keyboard too */}
      <section class="photo-frame" tabIndex={0} aria-label={alt}>
        <img
          src={photoUrl(detail.serial)}
          alt={alt}
          style={{ width: `${100 * sizes[size]!}%` }}
          onLoad={onSeen}
          onError={() => setBroken(true)}
        />
      </section>
      <figcaption class="photo-sizes">
        <button type="button" disabled={size === 0} onClick={() => setSize(size - 1)}>
          縮小
        </button>
        <button type="button" disabled={size === sizes.length - 1} onClick={() => setSize(size + 1)}>
          放大
        </button>
      </figcaption>
    </figure>
  );
}
