import { cancel, cancelSent, withdraw } from "./intents/cancel.ts";
import {
  agreedTooSoon,
  apply,
  cardAtHand,
  foundNow,
  lostCard,
  reportedBefore,
  stillLost,
} from "./intents/card.ts";
import { fixAsked } from "./intents/fix.ts";
import { beginning, cameBack, greeting, thanks } from "./intents/greeting.ts";
import { faq, help } from "./intents/help.ts";
import { hotlineAsked, phoneAlone, reportByPhone } from "./intents/hotline.ts";
import { chinese, chineseShort, english, englishShort } from "./intents/languages.ts";
import { bill, fees, otherWays, receipt, surplus, unpaid } from "./intents/money.ts";
import { back, edit, restart } from "./intents/moves.ts";
import { branches, carbon, ordinaryCard, others, topUp, transactions } from "./intents/neighbours.ts";
import { botAlone, botAsked, personAsked } from "./intents/person.ts";
import { dataWithheld, myData, paperRoute, privacyAsked } from "./intents/privacy.ts";
import { childsCase, othersCase } from "./intents/query.ts";
import {
  foundByOthers,
  graduated,
  howLong,
  liability,
  othersHelp,
  passes,
  photo,
  schoolFunctions,
  stopWhen,
  whereTo,
} from "./intents/questions.ts";
import {
  balance,
  chequeWhen,
  otherAccount,
  refundAsked,
  refundTrouble,
  refundWhen,
} from "./intents/refund.ts";
import { paidOrAwaited, status } from "./intents/status.ts";
import type { Meaning } from "./meaning.ts";

/** What can be said at any time, in the order in which it is tried. */
export const intents: readonly Meaning[] = [
  hotlineAsked,
  phoneAlone,
  personAsked,
  botAsked,
  botAlone,
  refundTrouble,
  surplus,
  receipt,
  cameBack,
  stillLost,
  foundNow,
  restart,
  fixAsked,
  back,
  withdraw,
  cancelSent,
  cancel,
  childsCase,
  graduated,
  othersHelp,
  liability,
  foundByOthers,
  otherAccount,
  ordinaryCard,
  transactions,
  branches,
  topUp,
  carbon,
  passes,
  schoolFunctions,
  othersCase,
  otherWays,
  unpaid,
  paidOrAwaited,
  bill,
  chequeWhen,
  refundWhen,
  whereTo,
  stopWhen,
  howLong,
  status,
  fees,
  edit,
  myData,
  refundAsked,
  balance,
  reportedBefore,
  reportByPhone,
  lostCard,
  cardAtHand,
  photo,
  dataWithheld,
  privacyAsked,
  paperRoute,
  faq,
  others,
  english,
  chinese,
  englishShort,
  chineseShort,
  apply,
  help,
  thanks,
  greeting,
  agreedTooSoon,
  beginning,
];
