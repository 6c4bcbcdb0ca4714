/** Endings of official names and what students say, longest first. */
const endings: [official: RegExp, short: string][] = [
  [/高級(商業家事|家事商業)職業學校$|家事商業高級中等學校$/, "家商"],
  [/高級(工業商業|工商)職業學校$|工商高級中等學校$|工商職業學校$/, "工商"],
  [/高級工業家事職業學校$|工業家事職業學校$/, "工家"],
  [/高級護理家事職業學校$/, "護家"],
  [/高級海事水產職業學校$|商業海事職業學校$|海事高級中等學校$/, "海事"],
  [/商業水產職業學校$/, "商水"],
  [/高級商工職業學校$/, "商工"],
  [/高級(農工|工農)職業學校$|(農業工業|農工)高級中等學校$/, "農工"],
  [/高級工業職業學校$|工業高級中(等學校|學)$/, "高工"],
  [/高級家事(商)?職業學校$/, "家職"],
  [/高級商業職業學校$|商業高級中等學校$/, "高商"],
  [/高級農業職業學校$/, "高農"],
  [/高級餐旅職業學校$|餐飲職業學校$|餐旅高級中等學校$/, "餐旅"],
  [/高級藝術職業學校$|藝術學校$/, "藝術"],
  [/特殊教育學校$|特殊學校$/, "特教"],
  [/高級中(等學校|學)$/, "高中"],
];

/**
 * The names under which a school is looked for besides its official one: without founder and foundation
 * (新莊高級中學), short (新莊高中), short with its county (高雄新莊高中), and each with 台 for 臺.
 * @param given well-known short names, such as 雄中
 */
export function schoolAliases(name: string, county: string, given: readonly string[]): string[] {
  const plain = plainName(name, county);
  const short = shortName(plain);
  const place = county.slice(0, -1);
  const local = short.startsWith(place) ? [] : [place + short];
  const girls = short.endsWith("女子高中") ? [short.replace("女子高中", "女中")] : [];
  const aliases = [...given, short, ...girls, ...local, plain];
  const spellings = [...aliases, ...[name, ...aliases].map((alias) => alias.replaceAll("臺", "台"))];
  return [...new Set(spellings)].filter((alias) => alias !== name);
}

/** Without the foundation that runs it and without founder: 高雄市立新莊高級中學 → 新莊高級中學. */
function plainName(name: string, county: string): string {
  return name
    .replace(/^.*財團法人/, "")
    .replace(/^天主教/, "")
    .replace(new RegExp(`^${county}`), "")
    .replace(/^(國立|私立|縣立|市立|立)/, "");
}

function shortName(plain: string): string {
  const ending = endings.find(([official]) => official.test(plain));
  return ending ? plain.replace(ending[0], ending[1]) : plain;
}
