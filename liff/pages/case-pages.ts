// One file to fetch for the list of what was sent and each of its cases; a bill comes when it is opened.
export { Case } from "./case/case.tsx";
export { Cases } from "./cases.tsx";
