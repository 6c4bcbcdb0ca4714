import { documentWords } from "../../api/contracts/glossary.ts";
import type { SchoolCaseDetail } from "../../api/contracts/staff-desk.ts";
import { formUrl } from "../server/cases.ts";

/** A card that is replaced is posted with this form (R103). */
export function FormLink({ detail: { serial, actions } }: { detail: SchoolCaseDetail }) {
  if (!actions.includes("printForm")) return null;
  return (
    <p class="form-link">
      <a class="button" href={formUrl(serial)} target="_blank" rel="noopener">
        {`列印${documentWords.application.zh}`}
      </a>
      <small class="quiet">列印後併同舊卡寄回一卡通公司。</small>
    </p>
  );
}
