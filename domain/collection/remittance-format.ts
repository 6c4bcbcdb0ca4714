import { settledChannels } from "./agencies.ts";
import type { FileFormat } from "./file-format.ts";
import type { FileLine } from "./file-line.ts";
import { dayAt, numberAt, type Place, textAt, withoutPlaces } from "./fixed-width.ts";
import { parked } from "./money-line.ts";

const width = 128;
const at = {
  day: [0, 8],
  time: [8, 6],
  channel: [14, 2],
  net: [19, 11],
  batch: [30, 2],
  fromDay: [32, 8],
  toDay: [40, 8],
  agency: [48, 8],
  gross: [56, 11],
  fee: [67, 11],
  count: [78, 6],
} satisfies Record<string, Place>;

/** What the channels sent to the bank. Source: docs/formats.md §3, "Remittances". */
export const remittanceFormat: FileFormat = {
  name: "remittance",
  closed: false,
  recognises: ([line]) =>
    line?.length === width &&
    dayAt(line, at.day) !== null &&
    dayAt(line, at.fromDay) !== null &&
    settledChannels.has(textAt(line, at.agency)),
  reader: () => read,
  identity: (line) => withoutPlaces(line, [at.batch]),
};

function read(line: Uint8Array): FileLine {
  if (line.length !== width) return parked("length");
  const channel = settledChannels.get(textAt(line, at.agency));
  if (!channel) return parked("channel");
  const [settledOn, fromDay, toDay] = [dayAt(line, at.day), dayAt(line, at.fromDay), dayAt(line, at.toDay)];
  if (settledOn === null || fromDay === null || toDay === null || fromDay > toDay) return parked("day");
  const [net, gross, fee] = [numberAt(line, at.net), numberAt(line, at.gross), numberAt(line, at.fee)];
  const count = numberAt(line, at.count);
  if (net === null || gross === null || fee === null || count === null) return parked("unreadable");
  if (fee < 0 || Math.abs(gross) > 2_000_000_000 || fee > 2_000_000_000) return parked("amount");
  if (gross - fee !== net) return parked("sums");
  return { kind: "settlement", channel, settledOn, fromDay, toDay, gross, fee, net, count };
}
