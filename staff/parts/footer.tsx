/** Where the visitor is seen from, and whose page this is (R92). */
export function Footer({ ip }: { ip: string | undefined }) {
  return (
    <footer class="foot">
      <span>您目前IP位址：{ip ?? "…"}</span>
      <span>一卡通票證股份有限公司 版權所有 © iPASS Corporation. All Rights Reserved.</span>
    </footer>
  );
}
