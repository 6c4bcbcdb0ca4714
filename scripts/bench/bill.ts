import { availableParallelism } from "node:os";
import { billsPdf } from "#adapters/bill-printer/bill-stamp.ts";
import { categoryCodes } from "#domain/codes.ts";
import { billing } from "#domain/facts.ts";
import { categoryWords } from "#domain/glossary.ts";
import { money } from "#domain/money/money.ts";
import type { PrintableBill } from "#usecases/ports/bill-printer.ts";
import { naiveBill, type PrintingFonts, parsedFonts, unparsedFonts } from "./naive-bill.ts";
import { median, say } from "./table.ts";

/** `npm run bench:bill`: our bill beside one that PDFKit draws with the same strings, in pairs that take turns. */
const LEAST_RATIO = 6;
/** Bytes of the largest bill. */
const MOST = 25_000;
const PAIRS = 60;
const WARM_UP = 20;

const names = ["林○芯", "歐陽○○", "龔○驊", "𠮷○明", "㜏○䶮", "Wolfgang M*****"];
const schools = [
  "高雄市立新莊高級中學",
  "國立高雄科技大學",
  "臺北市立大安高級工業職業學校",
  "花蓮縣立宜昌國民中學",
];
const statuses = [
  "尚未繳費；掛失還沒生效，卡片還沒停用。",
  `掛失已生效，尚欠 ${money(120)}，不能取消；學校已核可。`,
];
const categories = categoryCodes.map((category) => categoryWords[category].zh);

function bill(index: number): PrintableBill {
  const digits = String(index).padStart(7, "0");
  const from = <Value>(values: readonly Value[]) => values[index % values.length]!;
  return {
    serial: `SEQ${digits.padStart(12, "0")}`,
    maskedName: from(names),
    amount: from([20, 120, 300]),
    categoryLabel: from(categories),
    dueDate: "2026-12-26",
    virtualAccount: `${billing.virtualAccountPrefix}${digits}7`,
    schoolName: from(schools),
    status: from(statuses),
    barcodes: ["15122663E", `${billing.virtualAccountPrefix}${digits}700`, "543796000000120"],
    printedAt: new Date("2026-11-26T12:00:00+08:00"),
  };
}

interface Way {
  name: string;
  draw(bill: PrintableBill): Buffer | Promise<Buffer>;
}
const stamp: Way = { name: "stamp", draw: (one) => billsPdf([one]) };
const naive = (name: string, fonts: PrintingFonts): Way => ({ name, draw: (one) => naiveBill(one, fonts) });

say(
  `${availableParallelism()} cores, Node ${process.version}; ${PAIRS} pairs of the same strings, medians.\n`,
);
say("                          stamp     PDFKit      ratio     bytes: stamp     PDFKit");
const ratio = await inTurns(naive("PDFKit, fonts from files", unparsedFonts));
await inTurns(naive("PDFKit, fonts kept", parsedFonts()));
const largest = Math.max(...Array.from({ length: 200 }, (_, index) => billsPdf([bill(index)]).length));
say(`\nratio ${ratio.toFixed(1)} (at least ${LEAST_RATIO}); largest bill ${largest} bytes (at most ${MOST})`);
if (ratio < LEAST_RATIO || largest > MOST) process.exitCode = 1;

/** @returns how many times faster the stamp is, the median of the pairs */
async function inTurns(other: Way): Promise<number> {
  const times = new Map<Way, number[]>([
    [stamp, []],
    [other, []],
  ]);
  const bytes = new Map<Way, number>();
  for (let pair = -WARM_UP; pair < PAIRS; pair++)
    for (const way of pair % 2 === 0 ? [stamp, other] : [other, stamp]) {
      const start = performance.now();
      const pdf = await way.draw(bill(pair + WARM_UP));
      if (pair < 0) continue;
      times.get(way)!.push(performance.now() - start);
      bytes.set(way, Math.max(pdf.length, bytes.get(way) ?? 0));
    }
  const ratios = times.get(stamp)!.map((time, pair) => times.get(other)![pair]! / time);
  const ms = (way: Way) => `${median(times.get(way)!).toFixed(2)} ms`.padStart(11);
  const size = (way: Way) => String(bytes.get(way)).padStart(11);
  say(
    `${other.name.padEnd(24)}${ms(stamp)}${ms(other)}${median(ratios).toFixed(1).padStart(8)} ×${" ".repeat(8)}${size(stamp)}${size(other)}`,
  );
  return median(ratios);
}
