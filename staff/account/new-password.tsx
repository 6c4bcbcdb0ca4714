import { useId, useState } from "preact/hooks";
import { accountTexts } from "./texts/index.ts";

/** One field that can be looked at instead of a second to type it into; nothing keeps a password manager from it. */
export function NewPassword({ label, shortest }: { label: string; shortest?: number | undefined }) {
  const texts = accountTexts();
  const [shown, setShown] = useState(false);
  const hint = useId();
  return (
    <>
      <label>
        <span>{label}</span>
        <input
          name="newPassword"
          // One field under either type: Preact's types know each by itself only.
          type={(shown ? "text" : "password") as "password"}
          required
          maxLength={200}
          autocomplete="new-password"
          aria-describedby={hint}
        />
      </label>
      <p id={hint} class="quiet">
        {shortest ? texts.accept.shortest(shortest) + texts.password.hint : texts.password.hint}
      </p>
      <label class="tick">
        <input type="checkbox" checked={shown} onChange={() => setShown(!shown)} />
        <span>{texts.password.show}</span>
      </label>
    </>
  );
}
