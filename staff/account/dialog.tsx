import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";

interface DialogProps {
  title: string;
  onClose: () => void;
  children: ComponentChildren;
}

/** A question above the page: the browser keeps the focus in it and brings it back, Escape closes it. */
export function Dialog({ title, onClose, children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog
      ref={dialog}
      class="decision account-dialog"
      onClose={onClose}
      aria-labelledby="account-dialog-title"
    >
      <h2 id="account-dialog-title">{title}</h2>
      {children}
    </dialog>
  );
}
