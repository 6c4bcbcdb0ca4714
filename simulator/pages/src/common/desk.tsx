import type { ComponentChildren } from "preact";
import { useEffect } from "preact/hooks";

type Props = { title: string; text: string; paste?: (file: File) => void; children: ComponentChildren };

const PLACES = [
  ["/", "聊天"],
  ["/till", "收銀機"],
  ["/bank", "銀行"],
  ["/files", "對帳檔"],
  ["/core", "卡務與退款"],
  ["/control", "控制台"],
] as const;

/** The frame of every page but the chat. */
export function Desk({ title, text, paste, children }: Props) {
  useEffect(() => {
    if (!paste) return;
    const hear = (event: ClipboardEvent) => {
      const [file] = event.clipboardData?.files ?? [];
      if (file) paste(file);
    };
    addEventListener("paste", hear);
    return () => removeEventListener("paste", hear);
  }, [paste]);
  return (
    <div class="desk">
      <nav aria-label="模擬器">
        {PLACES.map(([href, name]) => (
          <a key={href} href={href} aria-current={location.pathname === href ? "page" : undefined}>
            {name}
          </a>
        ))}
      </nav>
      <main>
        <h1>{title}</h1>
        <p class="lead">{text}</p>
        {children}
      </main>
    </div>
  );
}
