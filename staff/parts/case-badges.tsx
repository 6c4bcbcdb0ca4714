import type { Review } from "../../api/contracts/common.ts";
import type { SchoolCase } from "../../api/contracts/school.ts";
import { comparisonTexts, reviewTexts } from "../texts.ts";
import { Badge, type Tone } from "./badge.tsx";

const reviewTones: Record<Review, Tone> = { PENDING: "wait", APPROVED: "good", RETURNED: "bad" };
const comparisonTones: Record<SchoolCase["idComparison"], Tone> = {
  MATCH: "good",
  MISMATCH: "bad",
  NOT_PROVIDED: "calm",
};

export function ReviewBadge({ review }: { review: Review }) {
  return <Badge tone={reviewTones[review]}>{reviewTexts[review]}</Badge>;
}

export function ComparisonBadge({ value }: { value: SchoolCase["idComparison"] }) {
  return <Badge tone={comparisonTones[value]}>{comparisonTexts[value]}</Badge>;
}
