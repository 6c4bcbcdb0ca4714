/** For people who review many. */
export function KeyHints({ looksOnly }: { looksOnly: boolean }) {
  return (
    <p class="keys quiet">
      快速鍵：<kbd>j</kbd> 下一筆 <kbd>k</kbd> 上一筆 <kbd>Enter</kbd> 查看{" "}
      {!looksOnly && (
        <>
          <kbd>a</kbd> 核可 <kbd>r</kbd> 退回{" "}
        </>
      )}
      <kbd>/</kbd> 搜尋 <kbd>Esc</kbd> 關閉
    </p>
  );
}
