// Characters that sound alike and are easily taken for each other with 注音; each group stands for its first one.
const groups = [
  "進近盡禁晉勁",
  "度渡肚杜",
  "申身伸深",
  "請情晴清",
  "掛卦褂",
  "失師詩施濕",
  "補捕",
  "費廢肺",
  "繳交腳叫較角焦教餃矯",
  "取娶曲",
  "消銷削",
  "步部布埠",
  "新心薪欣",
  "始使史",
  "明名銘鳴",
  "真珍針貞",
  "人仁",
  "客克課刻",
  "服福扶復",
  "意義議易",
  "見件建",
  "遺疑宜移",
  "毀悔",
  "損筍",
  "卡咖",
  "片騙偏",
  "在再載",
  "還環",
  "辦半班",
  "退推腿",
  "帳賬張",
  "條調",
  "碼馬",
  "語宇與",
  "查察",
  "詢尋訊",
];

const first = new Map(groups.flatMap((group) => [...group].map((character) => [character, group[0]!])));

/** The text with every character of a group replaced by the group's first. */
export function soundOf(text: string): string {
  return [...text].map((character) => first.get(character) ?? character).join("");
}
