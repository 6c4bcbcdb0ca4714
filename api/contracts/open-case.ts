// The pages ask the rule itself, so that a state added to the table is known to them too.
export { isOpen } from "#domain/case/open-case.ts";
