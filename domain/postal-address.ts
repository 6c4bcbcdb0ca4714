import { compact } from "./plain-text.ts";

const counties =
  "臺北市|新北市|基隆市|桃園市|新竹市|新竹縣|苗栗縣|臺中市|彰化縣|南投縣|雲林縣|嘉義市|嘉義縣|臺南市|高雄市|屏東縣|宜蘭縣|花蓮縣|臺東縣|澎湖縣|金門縣|連江縣";

/** A postcode of 3, 5 or 6 digits may come first: `813高雄市`, `(813) 高雄市`, `813-45 高雄市`. */
const county = new RegExp(`^[(]?(?:\\d{3}-?\\d{0,3}[)]?)?(?:${counties})`);

/** Whether an address begins with its county or city, 臺 or 台, so that a registered letter finds it. */
export function namesCounty(address: string): boolean {
  return county.test(compact(address).replaceAll("台", "臺"));
}
