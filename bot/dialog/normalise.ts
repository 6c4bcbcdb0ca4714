// Characters of the intents that students type in Simplified Chinese.
const traditional: Record<string, string> = {
  挂: "掛",
  补: "補",
  发: "發",
  费: "費",
  缴: "繳",
  进: "進",
  说: "說",
  帮: "幫",
  见: "見",
  丢: "丟",
  坏: "壞",
  损: "損",
  还: "還",
  卡: "卡",
  请: "請",
  办: "辦",
  问: "問",
  题: "題",
  单: "單",
  号: "號",
  码: "碼",
  状: "狀",
  态: "態",
  开: "開",
  个: "個",
  学: "學",
  证: "證",
  钱: "錢",
  额: "額",
  给: "給",
  转: "轉",
  服: "服",
  电: "電",
  话: "話",
  绍: "紹",
  谢: "謝",
  机: "機",
  来: "來",
  这: "這",
  没: "沒",
  换: "換",
  过: "過",
  对: "對",
  继: "繼",
  续: "續",
  条: "條",
  税: "稅",
  线: "線",
  么: "麼",
  吗: "嗎",
  会: "會",
  规: "規",
  后: "後",
  让: "讓",
  语: "語",
};

/**
 * What a student typed, made comparable: full width to half, lower case, Simplified to Traditional where the intents need it,
 * without spaces, punctuation, emoji and invisible characters.
 */
export function normalise(text: string): string {
  const plain = text
    .slice(0, 200)
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "");
  return plain.replace(/\p{Script=Han}/gu, (character) => traditional[character] ?? character);
}
