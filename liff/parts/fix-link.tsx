import type { Fix } from "../../api/contracts/liff.ts";
import { PageLink } from "./page-link.tsx";

/** The tap that mends something: another of these pages, or a call. */
export function FixLink({ fix: { path, label }, class: kind = "primary" }: { fix: Fix; class?: string }) {
  if (path.startsWith("/"))
    return (
      <PageLink class={`button ${kind}`} to={path}>
        {label}
      </PageLink>
    );
  return (
    <a class={`button ${kind}`} href={path}>
      {label}
    </a>
  );
}
