// One file to fetch for the pages that need no login.
export { Guardian } from "./guardian/guardian.tsx";
export { QueriedCase } from "./query/queried-case.tsx";
export { Query } from "./query/query.tsx";
