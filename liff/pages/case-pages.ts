// One file to fetch for everything about cases that were sent.
export { Bill } from "./bill.tsx";
export { Case } from "./case/case.tsx";
export { Cases } from "./cases.tsx";
