import { companyName } from "../../api/contracts/facts.ts";

/** Where the visitor is seen from, and whose page this is (R92). */
export function Footer({ ip }: { ip: string | undefined }) {
  return (
    <footer class="foot">
      <span>{`您目前IP位址：${ip ?? "…"}`}</span>
      <span>{`${companyName.zh} 版權所有 © ${companyName.en}. All Rights Reserved.`}</span>
    </footer>
  );
}
