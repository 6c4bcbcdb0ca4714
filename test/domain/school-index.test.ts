import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bestSchools, indexSchools } from "#domain/school-index.ts";
import { rankOf, searchableSchool, searchWords } from "#domain/school-search.ts";

const entry = (code: string, name: string, county: string, district = "") => ({
  code,
  county,
  search: searchableSchool({ code, name, aliases: [], county, district, level: "國小" }),
});
const entries = [
  entry("1", "中正國小", "臺北市"),
  entry("2", "中正國小", "高雄市"),
  entry("3", "中山國小", "高雄市", "鼓山區"),
  entry("4", "中正高中", "高雄市"),
  entry("5", "正中國小", "高雄市"),
];
const index = indexSchools(entries);
const all = { limit: 20, wanted: () => true, preferred: () => false };
type How = Parameters<typeof bestSchools<(typeof entries)[number]>>[2];
const codes = (query: string, how: Partial<How> = {}) =>
  bestSchools(index, query, { ...all, ...how }).map(({ code }) => code);

describe("the best schools of a query", () => {
  it("come by rank, equally good ones in the order of their codes", () => {
    expect(codes("中正國小")).toEqual(["1", "2"]);
    expect(codes("國小")).toEqual(["1", "2", "3", "5", "4"]);
  });

  it("come with those of the preferred county first, but never before a better one", () => {
    const preferred = ({ county }: { county: string }) => county === "高雄市";
    expect(codes("中正國小", { preferred })).toEqual(["2", "1"]);
    expect(codes("臺北中正國小", { preferred })).toEqual(["1"]);
  });

  it("are only wanted ones, and no more than asked for", () => {
    expect(codes("國小", { wanted: (one) => one !== entries[0], limit: 2 })).toEqual(["2", "3"]);
  });

  it("are none when a character occurs nowhere, or nothing was typed", () => {
    expect(codes("中正國小龘")).toEqual([]);
    expect(codes("!?")).toEqual([]);
  });

  it("are those that a look at every school finds", () => {
    const letters = fc.constantFrom(..."中正山國小高雄臺北鼓區12 ");
    fc.assert(
      fc.property(fc.string({ unit: letters, minLength: 1, maxLength: 6 }), (query) => {
        const words = searchWords(query);
        const met = words.length ? entries.filter(({ search }) => rankOf(search, words) !== undefined) : [];
        expect(codes(query).toSorted()).toEqual(met.map(({ code }) => code));
      }),
    );
  });
});
