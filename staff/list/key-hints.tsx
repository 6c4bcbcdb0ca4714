const looking = [
  ["j", "下一筆"],
  ["k", "上一筆"],
  ["Enter", "查看"],
] as const;
const deciding = [
  ["a", "核可"],
  ["r", "退回"],
] as const;
const around = [
  ["/", "搜尋"],
  ["Esc", "關閉"],
] as const;

/** For people who review many. */
export function KeyHints({ looksOnly }: { looksOnly: boolean }) {
  return (
    <p class="keys quiet">
      <span>快速鍵：</span>
      {[...looking, ...(looksOnly ? [] : deciding), ...around].map(([key, what]) => (
        <span key={key}>
          <kbd translate={false}>{key}</kbd> <span>{what}</span>{" "}
        </span>
      ))}
    </p>
  );
}
