import { companyName } from "../../api/contracts/facts.ts";
import type { StaffSession } from "../../api/contracts/school.ts";
import { accountTexts } from "../account/texts/index.ts";
import { timeText } from "../texts.ts";

interface FooterProps {
  ip: string | undefined;
  /** A log-in that was not hers is seen here. */
  lastLogIn?: StaffSession["lastLogIn"];
}

/** Where the visitor is seen from, and whose page this is (R92). */
export function Footer({ ip, lastLogIn }: FooterProps) {
  return (
    <footer class="foot">
      <span>{`您目前IP位址：${ip ?? "…"}`}</span>
      {lastLogIn && (
        <span>{accountTexts().lastLogIn(timeText(lastLogIn.at), lastLogIn.ip, lastLogIn.device)}</span>
      )}
      <span>{`${companyName.zh} 版權所有 © ${companyName.en}. All Rights Reserved.`}</span>
    </footer>
  );
}
