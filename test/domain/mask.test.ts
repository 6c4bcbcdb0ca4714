import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { maskAccount, maskAddress, maskIdNumber, maskName, maskPhone, maskStudentNo } from "#domain/mask.ts";
import { aHanName } from "./arbitraries.ts";

describe("masked names", () => {
  it.each([
    ["林小芯", "林○芯"],
    ["林芯", "林○"],
    ["林", "○"],
    ["歐陽小芯", "歐○○芯"],
    ["𠮷小𡘙", "𠮷○𡘙"],
    ["王 小 明", "王○明"],
    ["  Wang   Ming ", "W* M*"],
    ["Wang Xiao Ming", "W* X* M*"],
    ["Nguyễn Văn An", "N* V* A*"],
    ["Chen 小明", "C* 小*"],
    ["瓦歷斯‧諾幹", "瓦○○‧○幹"],
    ["瓦歷斯∙諾幹", "瓦○○∙○幹"],
    ["葛\u{e0100}小明\u{e0101}", "葛\u{e0100}○明\u{e0101}"],
    ["’Ofad ^Kacaw", "O* K*"],
    ["高潞·以用 (Kawlo Iyun)", "高* K* I*"],
    ["Lim Ah Kow @ Lim Kok", "L* A* K* L* K*"],
    ["พิมพ์", "พิ*"],
    ["", "○"],
  ])("%s is shown as %s", (name, shown) => expect(maskName(name)).toBe(shown));

  it("keep the length of a Han name and nothing of its middle", () => {
    fc.assert(
      fc.property(aHanName, (name) => {
        const characters = [...name];
        const shown = [...maskName(name)];
        expect(shown).toHaveLength(characters.length);
        for (const [index, character] of shown.entries()) {
          const isEdge =
            characters.length > 1 && (index === 0 || (index === characters.length - 1 && index > 1));
          expect(character).toBe(isEdge ? characters[index] : "○");
        }
      }),
    );
  });
});

describe("masked numbers", () => {
  it.each([
    [maskIdNumber("A123456789"), "A******789"],
    [maskIdNumber("AB123"), "***23"],
    [maskIdNumber("A123456"), "*****56"],
    [maskIdNumber("A1234567"), "A****567"],
    [maskPhone("0910123456"), "*******456"],
    [maskAccount("00412345678901"), "**********8901"],
    [maskStudentNo("0123456"), "*****56"],
    [maskStudentNo("7"), "*"],
    [maskPhone(""), ""],
  ])("show %s", (shown, expected) => expect(shown).toBe(expected));

  const masks = { maskIdNumber, maskPhone, maskAccount, maskStudentNo };
  it.each(Object.entries(masks))("%s shows at most half, in place, whatever it is given", (_, mask) => {
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Z0-9]{1,24}$/), (value) => {
        const shown = mask(value);
        expect(shown).toHaveLength(value.length);
        const visible = [...shown].filter((character) => character !== "*").length;
        expect(visible).toBeLessThanOrEqual(Math.floor(value.length / 2));
        expect([...shown].every((character, index) => character === "*" || character === value[index])).toBe(
          true,
        );
      }),
    );
  });
});

describe("masked addresses", () => {
  it.each([
    ["高雄市左營區文自路99號", "高雄市左營區文自路***"],
    ["桃園市大溪鎮街口路12號", "桃園市大溪鎮街口路***"],
    ["雲林縣斗六市街仔尾大道5號", "雲林縣斗六市街仔尾大道***"],
    ["813 高雄市路竹區中山路 7 號 2 樓", "813 高雄市路竹區中山路***"],
    ["臺北市中正區重慶南路一段122號", "臺北市中正區重慶南路一段***"],
    ["臺南市新市區民族路5號", "臺南市新市區民族路***"],
    ["高雄市前鎮區一心路1號", "高雄市前鎮區一心路***"],
    ["臺中市西屯區臺灣大道3段99號", "臺中市西屯區臺灣大道3段***"],
    ["屏東縣霧臺鄉12號", "屏東縣***"],
    ["12345678901234", "123***"],
  ])("show %s without its number: %s", (address, masked) => {
    expect(maskAddress(address)).toBe(masked);
  });
});
