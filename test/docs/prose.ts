const lineComment = /^\s*(\/\/|\/?\*|--|#|<!--)|\s\/\/\s|\/\*\*/;

/** What a file tells people: all of a document, the comments of everything else. */
export function proseOf(file: string, content: string): string {
  if (file.endsWith(".md")) return content;
  return content
    .split("\n")
    .filter((line) => lineComment.test(line))
    .join("\n");
}
