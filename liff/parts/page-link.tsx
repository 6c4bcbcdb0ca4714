import type { ComponentChildren } from "preact";
import { navigate } from "../router.ts";

interface Props {
  /** Below `/liff`. */
  to: string;
  class?: string;
  label?: string;
  children: ComponentChildren;
}

/** A link to another of these pages, without loading the document anew. */
export function PageLink({ to, label, children, ...rest }: Props) {
  const follow = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    navigate(to);
  };
  return (
    <a href={`/liff${to}`} onClick={follow} aria-label={label} {...rest}>
      {children}
    </a>
  );
}
