import { useEffect, useRef } from "preact/hooks";
import { Icon } from "../common/icons.tsx";

type Props = { url: string; open: (url: string) => void; close: () => void };

/** A LIFF page over the chat; it may ask to be closed or to open another page. */
export function LiffWindow({ url, open, close }: Props) {
  const frame = useRef<HTMLIFrameElement>(null);
  useEffect(() => {
    const hear = ({ source, data }: MessageEvent) => {
      if (source !== frame.current?.contentWindow) return;
      if (data?.type === "liff.closeWindow") close();
      if (data?.type === "liff.openWindow" && /^https?:/.test(String(data.url))) open(data.url);
    };
    const leave = ({ key }: KeyboardEvent) => key === "Escape" && close();
    addEventListener("message", hear);
    addEventListener("keydown", leave);
    return () => {
      removeEventListener("message", hear);
      removeEventListener("keydown", leave);
    };
  }, [close, open]);
  return (
    <section class="liff" role="dialog" aria-label="服務頁面">
      <header class="bar">
        <div class="bar-title">
          <b>學生證服務</b>
          <small>{new URL(url).host}</small>
        </div>
        <button
          type="button"
          class="bar-button"
          aria-label="關閉頁面"
          data-testid="liff-close"
          onClick={close}
        >
          <Icon name="close" />
        </button>
      </header>
      <iframe
        ref={frame}
        title="服務頁面"
        src={url}
        data-testid="liff-window"
        allow="camera; clipboard-write; screen-wake-lock"
      />
    </section>
  );
}
