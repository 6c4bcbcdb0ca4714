/** Facts and the way of writing money, for the pages: they may import nothing else of ours. */
export * from "#domain/facts.ts";
export { money } from "#domain/money/money.ts";
export { giroMessage, sampleApplicant } from "#domain/paper/paper-route.ts";
