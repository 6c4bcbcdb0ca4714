import { Failure } from "../parts/failure.tsx";
import { useStaffTask } from "../session-ended.ts";
import { Dialog, DialogButtons } from "./dialog.tsx";
import { accountTexts } from "./texts/index.ts";

interface PasswordDialogProps {
  title: string;
  /** Asked before something that a stolen session must not do. */
  onPassword: (password: string) => Promise<unknown>;
  onClose: () => void;
}

/** Asks for the password once more and does what it was asked for. */
export function PasswordDialog({ title, onPassword, onClose }: PasswordDialogProps) {
  const texts = accountTexts();
  const { run, running, error } = useStaffTask(onPassword);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const typed = new FormData(event.currentTarget as HTMLFormElement).get("password");
    void run(String(typed));
  };
  return (
    <Dialog title={title} onClose={onClose}>
      <form class="account-form" onSubmit={submit}>
        <p>{texts.askAgain}</p>
        {error !== undefined && <Failure error={error} />}
        <label>
          <span>{texts.presentPassword}</span>
          <input name="password" type="password" required maxLength={200} autocomplete="current-password" />
        </label>
        <DialogButtons submit={texts.confirm} running={running} onClose={onClose} />
      </form>
    </Dialog>
  );
}
