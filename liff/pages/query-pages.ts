// One file to fetch for the open query.
export { QueriedCase } from "./query/queried-case.tsx";
export { Query } from "./query/query.tsx";
