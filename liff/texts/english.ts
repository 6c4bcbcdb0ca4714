// One file to fetch for everything in English.
export { en } from "./en.ts";
export { enFormEnd } from "./form-end/en.ts";
export { enLater } from "./later/en.ts";
