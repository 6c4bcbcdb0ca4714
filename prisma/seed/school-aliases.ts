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
  [/高級工業(職業|中等)學校$|工業高級中(等學校|學)$/, "高工"],
  [/高級家事(商)?職業學校$/, "家職"],
  [/高級商業職業學校$|商業高級中等學校$/, "高商"],
  [/高級農業職業學校$/, "高農"],
  [/高級餐旅職業學校$|餐飲職業學校$|餐旅高級中等學校$/, "餐旅"],
  [/高級藝術職業學校$|藝術學校$/, "藝術"],
  [/特殊教育學校$|特殊學校$/, "特教"],
  [/高級中(等學校|學)$/, "高中"],
  [/國中\(小\)$|國\(中\)小$/, "國中小"],
  [/醫護管理專科學校$/, "醫專"],
  [/專科學校$/, "專校"],
  [/科技大學$/, "科大"],
];

/** What else is said where a name ends so. A school of nine years is in the list twice, each time as the half without brackets. */
const variants: [ending: RegExp, said: string[]][] = [
  [/女子高級中(等學校|學)$/, ["女中"]],
  [/國中\(小\)$/, ["國中"]],
  [/國\(中\)小$/, ["國小"]],
  [/實驗(國[中小])$/, ["$1"]],
  [/實驗小學$/, ["國小", "實小"]],
];

/** What the list says of a school, as far as its names depend on it. */
interface NamedSchool {
  name: string;
  county: string;
  /** Empty where it is not known. */
  district: string;
}

/**
 * The names under which a school is looked for besides its official one: without founder, foundation and district (新莊高級中學), short
 * (新莊高中, 左營國小, 高雄科大, 高雄市立新莊高中) and, where it says so, without 實驗. The search reads 台 as 臺, and a county or district in
 * front of any of them.
 * @param given well-known short names, such as 雄中
 */
export function schoolAliases(school: NamedSchool, given: readonly string[]): string[] {
  const { name } = school;
  const plain = plainName(school);
  const short = shortName(plain);
  const said = variants
    .filter(([ending]) => ending.test(plain))
    .flatMap(([ending, others]) => others.map((other) => plain.replace(ending, other)));
  return [...new Set([...given, short, ...said, plain, shortName(name)])].filter((alias) => alias !== name);
}

/** Without the foundation that runs it and without founder: 高雄市立新莊高級中學 → 新莊高級中學. */
function plainName({ name, county, district }: NamedSchool): string {
  return name
    .replace(/^.*財團法人/, "")
    .replace(/^天主教/, "")
    .replace(new RegExp(`^${county}`), "")
    .replace(/^(國立|私立|縣立|市立|立)/, "")
    .replace(district && new RegExp(`^${district}(?!$)`), "");
}

function shortName(plain: string): string {
  const ending = endings.find(([official]) => official.test(plain));
  return ending ? plain.replace(ending[0], ending[1]) : plain;
}
