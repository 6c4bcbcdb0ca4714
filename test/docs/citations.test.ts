import { describe, expect, it } from "vitest";
import { contentOf, projectFiles, readable } from "./project-files.ts";
import { proseOf } from "./prose.ts";

/** What all files together cite that `isKnown` does not know, each with the file that cites it. */
function unknown(citation: RegExp, isKnown: (match: RegExpExecArray) => boolean): string[] {
  return readable.flatMap((file) =>
    [...proseOf(file, contentOf(file)).matchAll(citation)]
      .filter((match) => !isKnown(match))
      .map(([text]) => `${file}: ${text}`),
  );
}

describe("requirements", () => {
  const defined = [...contentOf("docs/requirements.md").matchAll(/\*\*([RCN]\d{1,3})\*\*/g)].map(
    ([, name]) => name!,
  );

  it("have one number each, none left out", () => {
    const numbered = (letter: string, count: number) =>
      Array.from({ length: count }, (_, index) => `${letter}${index + 1}`);
    const expected = [...numbered("R", 113), ...numbered("C", 25), ...numbered("N", 7)];
    expect(defined.toSorted()).toEqual(expected.toSorted());
  });

  it("are cited by numbers that exist", () =>
    expect(unknown(/(?<![\w-])[RCN]\d{1,3}(?!\w)/g, ([name]) => defined.includes(name))).toEqual([]));
});

describe("decisions", () => {
  const decisions = projectFiles.flatMap((file) => file.match(/^docs\/adr\/(\d{4})-.+\.md$/)?.[1] ?? []);

  it("have a number of their own each, from 1 on", () =>
    expect(decisions.map(Number).toSorted((a, b) => a - b)).toEqual(decisions.map((_, index) => index + 1)));

  it("are cited by numbers that exist", () =>
    expect(unknown(/\bADR (\d+)/g, ([, number]) => decisions.includes(number!.padStart(4, "0")))).toEqual(
      [],
    ));
});

it("cites sections that their document has", () => {
  const known = ([, file, section]: RegExpExecArray) =>
    contentOf(`docs/${file}`).includes(`\n## ${section}. `);
  expect(unknown(/docs\/([\w-]+\.md) §(\d+)/g, known)).toEqual([]);
});
