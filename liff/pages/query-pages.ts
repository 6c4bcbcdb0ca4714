// One file to fetch for the open query.
export { QueriedCase, QueriedScan } from "./query/queried-case.tsx";
export { Query } from "./query/query.tsx";
