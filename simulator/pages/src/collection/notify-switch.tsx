/** Whether the service is told at once, or only by the day's file. */
export function NotifySwitch({ notify, set }: { notify: boolean; set: (notify: boolean) => void }) {
  return (
    <label class="check">
      <input
        type="checkbox"
        checked={!notify}
        data-testid="file-only"
        onChange={(event) => set(!event.currentTarget.checked)}
      />
      不即時通知（只出現在對帳檔）
    </label>
  );
}
