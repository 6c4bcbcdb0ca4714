/** The words that chat, pages and papers share, for the pages: they may import nothing else of ours. */
export { returnReasonWords } from "#domain/case/return-reason-words.ts";
export * from "#domain/glossary.ts";
export { tableIn } from "#domain/language.ts";
