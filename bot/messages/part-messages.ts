import type { messagingApi } from "@line/bot-sdk";
import type { CaseView } from "#domain/case/case-view.ts";
import { foundAgain } from "#domain/case/found-again.ts";
import type { Category } from "#domain/category.ts";
import { openingWords } from "#domain/desk-hours.ts";
import { hotline, longestChatText } from "#domain/facts.ts";
import { categoryWords, reissueReasonWords, terms } from "#domain/glossary.ts";
import { money } from "#domain/money/money.ts";
import { paperLimits, paperSteps } from "#domain/paper/paper-texts.ts";
import { billMessage } from "./bill.ts";
import { caseMessage, standingLines } from "./case-status.ts";
import { consentReceipt } from "./consent-receipt.ts";
import { chosenRows, edit } from "./edit.ts";
import { answer, door, faq, neighbourServices, otherCard } from "./faq.ts";
import {
  card,
  column,
  copy,
  figure,
  link,
  note,
  offer,
  plainColumn,
  priced,
  primary,
  row,
  rule,
  secondary,
  strong,
  text,
} from "./flex.ts";
import { formWaiting } from "./form-waiting.ts";
import { type Frame, schoolSaid, tap, tapWithdraw } from "./frame.ts";
import { missed } from "./missed.ts";
import type { Part, PartOf, Price } from "./part.ts";
import { photoNotTaken, photoRefused, photoTaken, unsaid } from "./photo.ts";

type Builders = {
  [Kind in Part["kind"]]: (frame: Frame, part: PartOf<Kind>) => messagingApi.Message;
};

const plain = (content: string): messagingApi.TextMessage => ({ type: "text", text: content });
/** What something costs, and whether that is paid or taken from the refund. */
const costOf = ({ texts }: Frame, { amountDue, lossFeeFrom }: Price): string =>
  money(amountDue) + (lossFeeFrom === "deducted" ? texts.aside(texts.fees.deducted) : "");
const lines = (...parts: string[]) => parts.filter((part) => part !== "").join("\n");

/** One builder per kind of part; the text for notifications and screen readers carries the content. */
export const partMessages: Builders = {
  welcome(frame, { openCase }) {
    const { title, body, example } = frame.texts.welcome;
    return card(lines(title, body, example), {
      title,
      body: [text(body), note(example)],
      buttons: [
        openCase ? secondary(tap(frame, "apply")) : primary(tap(frame, "apply")),
        openCase ? primary(tap(frame, "status")) : secondary(tap(frame, "status")),
        secondary(tap(frame, "bill")),
      ],
    });
  },

  openCase(frame) {
    const { title, body } = frame.texts.openCase;
    return card(lines(title, body), {
      title,
      body: [text(body)],
      buttons: [primary(tap(frame, "status")), secondary(tap(frame, "anotherCard"))],
    });
  },

  welcomeBack(frame, chosen) {
    const { welcomeBack, welcomeBackChosen } = frame.texts;
    const { lost, present } = frame.texts.buttons;
    const state = chosen.cardState === "PRESENT" ? present[0] : lost[0];
    const [, ...values] = chosenRows(frame, chosen).map(([, value]) => value);
    return plain(chosen.cardState ? welcomeBackChosen([state, ...values].join("・")) : welcomeBack);
  },

  notices(frame, { version, language }) {
    const { title, consent, alt } = frame.texts.notices;
    const items = frame.notices(version, language) ?? [];
    return card(lines(alt(items.length), ...items.map((item, index) => `${index + 1}. ${item}`)), {
      title,
      body: [...items.map((item, index) => numbered(index + 1, item)), rule, strong(consent)],
      buttons: [primary(tap(frame, "agree")), secondary(tap(frame, "refuse"))],
    });
  },

  cardState(frame) {
    const { title, body, example } = frame.texts.cardState;
    return card(lines(title, body), {
      title,
      body: [text(body), note(example)],
      buttons: [primary(tap(frame, "lost")), primary(tap(frame, "present"))],
    });
  },

  lostOption(frame, { prices }) {
    const { title, body, example } = frame.texts.lostOption;
    const options = [
      ["newCard", "LOSS_REISSUE"],
      ["refund", "LOSS_REFUND"],
      ["nothing", "LOSS_ONLY"],
    ] as const;
    const offers = options.map(([button, category]) => {
      const price = priceOf(prices, category);
      return [button, frame.texts.buttons[button][0], price ? costOf(frame, price) : ""] as const;
    });
    return card(lines(title, body, ...offers.map(([, label, price]) => `・${label} ${price}`)), {
      title,
      body: [text(body), note(example)],
      buttons: offers.map(([button, label, price]) => offer(label, price, tap(frame, button))),
    });
  },

  reason(frame, { price }) {
    const words = frame.texts.reason;
    const cost = price ? words.price(price.amountDue) : "";
    const amount = price ? money(price.amountDue) : "";
    return card(lines(words.title, words.body, cost), {
      title: words.title,
      body: [text(words.body), note(words.example)],
      buttons: (["damaged", "reported", "other"] as const).map((button) =>
        offer(frame.texts.buttons[button][0], amount, tap(frame, button)),
      ),
    });
  },

  lossReportNeeded(frame) {
    const { title, body } = frame.texts.lossReportNeeded;
    return card(lines(title, body), {
      title,
      tone: "warning",
      body: [text(body)],
      buttons: [
        primary(tap(frame, "lost")),
        secondary(tap(frame, "elsewhere")),
        secondary(tap(frame, "back")),
      ],
    });
  },

  handOver(frame, { category, reason, price }) {
    const { texts, say, liffUrl } = frame;
    const words = texts.handOver;
    const label = say(categoryWords[category]);
    const why = reason && say(reissueReasonWords[reason]);
    return card(
      lines(
        words.title,
        texts.pair(say(terms.category), label),
        why ? texts.pair(words.reason, why) : "",
        price ? `${say(terms.amountDue)} ${costOf(frame, price)}` : "",
        words.body,
      ),
      {
        title: words.title,
        body: [
          row(say(terms.category), label),
          ...(why ? [row(words.reason, why)] : []),
          ...(price ? [row(say(terms.amountDue), costOf(frame, price)), note(words.schoolMayDiffer)] : []),
          text(words.body),
        ],
        buttons: [primary(link(words.button, `${liffUrl}/apply`)), secondary(tap(frame, "back"))],
      },
    );
  },

  formWaiting,
  photoTaken,
  photoRefused,
  photoNotTaken,
  unsaid,
  missed,
  consentReceipt: (frame, { consent }) => consentReceipt(frame, consent),

  paperRoute(frame, { cardFee, postFee, documents, nothingKept }) {
    const { texts, say } = frame;
    const words = texts.paper;
    const total = cardFee + postFee;
    const steps = paperSteps({ cardFee, postFee, total }).map(say);
    const limits = [say(paperLimits), ...(nothingKept ? [words.nothingKept] : [])];
    const facts = [
      [words.account, words.accountNo],
      [words.payee, words.payeeName],
      [words.amount, money(total)],
    ] as const;
    const alt = lines(
      words.title,
      ...limits,
      ...facts.map(([label, value]) => texts.pair(label, value)),
      words.amountParts(cardFee, postFee),
      words.message,
      words.messageExample,
      ...steps.map((step, index) => `${index + 1}. ${step}`),
    );
    return card(alt, {
      title: words.title,
      tone: "quiet",
      body: [
        ...limits.map(text),
        rule,
        ...facts.map(([label, value]) => row(label, value)),
        note(words.amountParts(cardFee, postFee)),
        plainColumn([note(words.message), text(words.messageExample)]),
        rule,
        ...steps.map((step, index) => numbered(index + 1, step)),
      ],
      buttons: [
        primary(copy(words.copyAccount, words.accountNo)),
        secondary(copy(words.copyMessage, words.messageExample)),
        secondary(link(words.giroExample, `${documents}/giro-example.pdf`)),
        secondary(link(words.application, `${documents}/application.pdf`)),
        secondary(link(words.dataNotice, `${documents}/personal-data-notice.pdf`)),
      ],
    });
  },

  cases(frame, { cases: [newest, ...older] }) {
    if (!newest) return nothingHere(frame, frame.texts.cases);
    if (older.length === 0) return caseMessage(frame, newest);
    const messages = [newest, ...older.slice(0, 8)].map((cardCase) => caseMessage(frame, cardCase));
    return {
      type: "flex",
      altText: messages
        .map(({ altText }) => altText)
        .join("\n\n")
        .slice(0, 1500),
      contents: {
        type: "carousel",
        contents: [...messages.map(({ contents }) => contents as messagingApi.FlexBubble), allCases(frame)],
      },
    };
  },

  bill: (frame, { bill }) => billMessage(frame, bill),

  payAtSchool(frame, { cardCase }) {
    const { say, texts, liffUrl } = frame;
    const title = texts.bill.atSchoolTitle;
    const amount = money(cardCase.amountDue);
    const standing = standingLines(frame, cardCase);
    return card(lines(title, ...standing, `${say(terms.amountDue)} ${amount}`), {
      title,
      tone: "action",
      body: [
        ...standing.map(text),
        figure(say(terms.amountDue), amount),
        row(say(terms.school), schoolSaid(frame, cardCase)),
        row(say(terms.serial), cardCase.serial),
      ],
      buttons: [secondary(link(texts.cases.more, `${liffUrl}/cases/${cardCase.serial}`))],
    });
  },

  nothingToPay: (frame, { hasCase }) =>
    hasCase
      ? plain(frame.texts.bill.nothing)
      : nothingHere(frame, { title: frame.texts.buttons.bill[0], none: frame.texts.bill.noCase }),

  fees(frame, { prices }) {
    const { texts, say } = frame;
    const rows = prices.map((price) => {
      const { category, lossFee, cardFee } = price;
      const included = lossFee > 0 && cardFee > 0 ? texts.aside(texts.fees.includes) : "";
      return [say(categoryWords[category]) + included, costOf(frame, price)] as const;
    });
    return card(lines(texts.fees.title, ...rows.map((pair) => pair.join(" ")), texts.fees.note), {
      title: texts.fees.title,
      body: [...rows.map(([label, price]) => priced(label, price)), rule, note(texts.fees.note)],
    });
  },

  help(frame) {
    const words = frame.texts.help;
    return card(lines(words.title, ...words.items, words.note), {
      title: words.title,
      body: [...words.items.map((item) => text(`・${item}`)), rule, note(words.note)],
      buttons: [
        primary(tap(frame, "apply")),
        secondary(tap(frame, "faq")),
        secondary(door(frame, "openQuery")),
        secondary(door(frame, "myData")),
        secondary(tap(frame, "neighbours")),
        secondary(tap(frame, "human")),
      ],
    });
  },

  human(frame, { school, opens }) {
    const words = frame.texts.human;
    const when = opens ? words.closed(frame.say(openingWords(new Date(opens)))) : words.open;
    const body = [words.queued(school), words.write, when, words.hotline, words.quiet];
    return card(lines(words.title, ...body), {
      title: words.title,
      body: body.map(text),
      buttons: [primary(tap(frame, "bot")), secondary(link(words.call, hotline.url))],
    });
  },

  deskWords({ texts, open }, { school, items }) {
    const said = items.map(({ sealed }) => open(sealed)).join("\n\n");
    const whole = `${texts.human.before(school)}\n\n${said}`;
    return plain(whole.length > longestChatText ? said : whole);
  },

  wordsNeeded: ({ texts }) => plain(texts.human.wordsNeeded),
  stopWaitingQuestion: ({ texts }) => plain(texts.human.stopWaiting),
  notWaiting: ({ texts }) => plain(texts.human.notWaiting),

  aside(frame, { about, prices }) {
    const { texts, say } = frame;
    if (about === "pay") return plain(texts.howToPay);
    if (about !== "fees") return plain(texts.faq.topics[about].answer);
    const rows = prices.map((price) => texts.pair(say(categoryWords[price.category]), costOf(frame, price)));
    return plain(lines(...rows, texts.someSchoolsDiffer));
  },

  found(frame, { cardCase }) {
    if (!cardCase) return plain(frame.texts.foundNothingSent);
    const said = [frame.say(foundAgain(cardCase).text), ...standingLines(frame, cardCase)];
    if (!cardCase.canWithdraw) return plain(lines(...said));
    const title = frame.texts.faq.topics.foundAgain.question;
    return card(lines(title, ...said), {
      title,
      tone: "action",
      body: said.map(text),
      buttons: [secondary(tapWithdraw(frame, cardCase.serial))],
    });
  },

  faq,
  answer,
  neighbours: neighbourServices,
  otherCard,
  edit,
  sent({ texts, liffUrl }, { withdrawable }) {
    if (!withdrawable) return plain(texts.sent);
    return card(texts.sent, {
      title: texts.withdraw.orChange,
      body: [text(texts.sent)],
      buttons: [primary(link(texts.withdraw.orChange, `${liffUrl}/cases/${withdrawable}/withdraw`))],
    });
  },
  nothingSent: ({ texts }) => plain(texts.nothingSent),
  nothingToFix: ({ texts }) => plain(texts.nothingToFix),
  nothingToCancel: ({ texts }, { sent }) => plain(sent ? texts.sentCannotCancel : texts.nothingToCancel),
  underWay: ({ texts }) => plain(texts.underWay),

  restartQuestion(frame) {
    const { title, body } = frame.texts.restart;
    return card(lines(title, body), {
      title,
      tone: "warning",
      body: [text(body)],
      buttons: [primary(tap(frame, "cancelNo")), secondary(tap(frame, "restartYes"))],
    });
  },

  cancelQuestion(frame) {
    const { title, body } = frame.texts.cancel;
    return card(lines(title, body), {
      title,
      tone: "warning",
      body: [text(body)],
      buttons: [primary(tap(frame, "cancelNo")), secondary(tap(frame, "cancelYes"))],
    });
  },

  withdrawQuestion(frame, { cardCase }) {
    const { title, body } = frame.texts.withdraw;
    const about = caseRows(frame, cardCase);
    return card(lines(title, ...about.map((pair) => frame.texts.pair(...pair)), ...body), {
      title,
      tone: "warning",
      body: [...about.map(([label, value]) => row(label, value)), rule, ...body.map(text)],
      buttons: [primary(tap(frame, "withdrawNo")), secondary(tap(frame, "withdrawYes"))],
    });
  },

  withdrawn(frame, { cardCase }) {
    const { done, again } = frame.texts.withdraw;
    const standing = standingLines(frame, cardCase);
    return card(lines(done, ...standing), {
      title: done,
      tone: "quiet",
      body: [...standing.map(text), row(frame.say(terms.serial), cardCase.serial)],
      buttons: [secondary(link(again, `${frame.liffUrl}/again/${cardCase.serial}`))],
    });
  },

  withdrawRefused(frame, { why, cardCase }) {
    const standing = standingLines(frame, cardCase);
    return plain(lines(frame.texts.withdraw.refused[why], ...standing));
  },

  hello: ({ texts }) => plain(texts.hello),
  cancelled: ({ texts }) => plain(texts.cancelled),
  continued: ({ texts }) => plain(texts.continued),
  thanks: ({ texts }) => plain(texts.thanks),
  languageSet: ({ texts }) => plain(texts.languageSet),
  oldButton: ({ texts }) => plain(texts.oldButton),
  stands: ({ texts }, { state }) => plain(texts.stands[state]),
  notUnderstood({ texts }, { heard, state, deskAsks }) {
    if (deskAsks) return plain(lines(texts.notUnderstood[heard], texts.deskAsks));
    return plain(lines(texts.notUnderstood[heard], state === "idle" ? texts.idleExample : ""));
  },
  offerHelp: ({ texts }) => plain(texts.offerHelp),
  notInGroups: ({ texts }) => plain(texts.notInGroups),
  sorry: ({ texts }, { reference }) => plain(texts.sorry(reference)),
};

function numbered(number: number, content: string): messagingApi.FlexBox {
  return {
    type: "box",
    layout: "baseline",
    spacing: "sm",
    contents: [
      { ...strong(`${number}.`), flex: 1 },
      { ...text(content), size: "sm", flex: 12 },
    ],
  };
}

/** Of this account there is nothing; perhaps of another (R79: progress and payment both lead to the open query). */
function nothingHere(
  frame: Frame,
  { title, none }: { title: string; none: string },
): messagingApi.FlexMessage {
  const { noneHint } = frame.texts.cases;
  return card(lines(none, noneHint), {
    title,
    tone: "quiet",
    body: [text(none), note(noneHint)],
    buttons: [primary(tap(frame, "apply")), secondary(door(frame, "openQuery"))],
  });
}

function allCases({ texts, liffUrl }: Frame): messagingApi.FlexBubble {
  const button = secondary(link(texts.cases.all, `${liffUrl}/cases`));
  return { type: "bubble", size: "mega", body: column([text(texts.cases.all), button]) };
}

/** What tells one of her cases from another. */
function caseRows(frame: Frame, cardCase: CaseView): [string, string][] {
  const { say } = frame;
  const { category, serial } = cardCase;
  return [
    [say(terms.category), say(categoryWords[category])],
    [say(terms.school), schoolSaid(frame, cardCase)],
    [say(terms.serial), serial],
  ];
}

function priceOf(prices: Price[], category: Category): Price | undefined {
  return prices.find((price) => price.category === category);
}
