import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { accountTexts } from "./texts/index.ts";

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

interface DialogButtonsProps {
  /** What the form of the dialog does. */
  submit: string;
  running: boolean;
  onClose: () => void;
}

/** Sends the dialog's form, or leaves all as it is. */
export function DialogButtons({ submit, running, onClose }: DialogButtonsProps) {
  const texts = accountTexts();
  return (
    <div class="buttons">
      <button type="submit" class="main" disabled={running}>
        {running ? texts.working : submit}
      </button>
      <button type="button" onClick={onClose}>
        {texts.cancel}
      </button>
    </div>
  );
}
