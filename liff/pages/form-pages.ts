// One file to fetch for the way from the notices to 確定.
export { Apply } from "./apply/apply.tsx";
export { Review } from "./review.tsx";
