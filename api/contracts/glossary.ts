/** The words that chat, pages and papers share, for the pages: they may import nothing else of ours. */
export * from "#domain/glossary.ts";
export { tableIn } from "#domain/language.ts";
