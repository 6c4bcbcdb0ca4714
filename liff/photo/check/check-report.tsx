import { useFormEndTexts } from "../../texts/form-end/use-form-end-texts.ts";
import { type Finding, isGrave } from "./judge.ts";
import type { PhotoCheck } from "./use-photo-check.ts";

/** What the check says in words: each fault with its remedy, and what is fine in one line. */
export function CheckReport({ check }: { check: PhotoCheck }) {
  const texts = useFormEndTexts().photoCheck;
  const findings = check.state === "done" ? check.findings : [];
  const faults = findings.filter(({ fault }) => fault);
  const passed = findings.filter(({ fault }) => !fault).map((finding) => texts.names[finding.check]);
  return (
    <section class="check-report" aria-label={texts.title} data-state={check.state}>
      <p class={summaryClass(check)} role="status">
        {summary(check, texts)}
      </p>
      {faults.length > 0 && (
        <ul class="check-faults">
          {faults.map(({ fault, check: name }) => (
            <li key={name} data-fault={fault}>
              <strong>{texts.faults[fault!].reason}</strong> <span>{texts.faults[fault!].remedy}</span>
            </li>
          ))}
        </ul>
      )}
      {passed.length > 0 && (
        <p class="check-passed">
          <b>{texts.passed}</b>
          {passed.map((name) => (
            <span key={name}>{name}</span>
          ))}
        </p>
      )}
    </section>
  );
}

type CheckTexts = ReturnType<typeof useFormEndTexts>["photoCheck"];

function summary(check: PhotoCheck, texts: CheckTexts): string {
  if (check.state !== "done") return texts[check.state];
  if (check.findings.some(isGrave)) return texts.grave;
  const faults = count(check.findings);
  return faults > 0 ? texts.advice(faults) : texts.fine;
}

function summaryClass(check: PhotoCheck): string {
  if (check.state === "unavailable") return "notice warn";
  if (check.state === "checking") return "notice";
  if (check.findings.some(isGrave)) return "notice danger";
  return count(check.findings) > 0 ? "notice warn" : "notice";
}

const count = (findings: Finding[]): number => findings.filter(({ fault }) => fault).length;
