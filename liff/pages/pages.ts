import type { LoadPage, PageProps } from "../parts/page-props.ts";
import { matchPath } from "../router.ts";

const cases = () => import("./case-pages.ts");
const deeds = () => import("./case-deed-pages.ts");
const query = () => import("./query-pages.ts");

const pages: [pattern: string, load: LoadPage][] = [
  ["/", async () => (await import("./home.tsx")).Home],
  ["/apply", async () => (await import("./apply/apply.tsx")).Apply],
  ["/review", async () => (await import("./review/review.tsx")).Review],
  ["/paper", async () => (await import("./paper.tsx")).Paper],
  ["/cases", async () => (await cases()).Cases],
  ["/cases/:serial", async () => (await cases()).Case],
  ["/cases/:serial/sent", async () => (await import("./sent.tsx")).Sent],
  ["/cases/:serial/bill", async () => (await import("./bill.tsx")).Bill],
  ["/cases/:serial/scan", async () => (await import("./scan.tsx")).Scan],
  ["/again/:serial", async () => (await import("./apply/report-again.tsx")).ReportAgain],
  ["/cases/:serial/old-card", async () => (await deeds()).OldCard],
  ["/cases/:serial/fix", async () => (await deeds()).Fix],
  ["/cases/:serial/withdraw", async () => (await deeds()).Withdraw],
  ["/cases/:serial/guardian", async () => (await deeds()).AskGuardian],
  ["/guardian", async () => (await query()).Guardian],
  ["/query", async () => (await query()).Query],
  ["/query/:serial", async () => (await query()).QueriedCase],
  ["/query/:serial/scan", async () => (await import("./query/queried-scan.tsx")).QueriedScan],
  ["/consents/:serial", async () => (await import("./consent-text.tsx")).ConsentText],
  ["/me", async () => (await import("./me/me.tsx")).Me],
];

const loadNotFound: LoadPage = async () => (await import("./not-found.tsx")).NotFound;

/** The page at a path; `key` is the same for the same page of the same case. */
export function pageAt(path: string): PageProps & { key: string; load: LoadPage } {
  for (const [pattern, load] of pages) {
    const params = matchPath(pattern, path);
    if (params) return { load, serial: params.serial ?? "", key: pattern + (params.serial ?? "") };
  }
  return { load: loadNotFound, serial: "", key: "" };
}
