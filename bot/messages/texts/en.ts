import {
  chequePostage,
  collectingBank,
  deskHours,
  giro,
  hotline,
  hotlineHours,
  storeFee,
  website,
} from "#domain/facts.ts";
import { documentWords, lostOptionWords, reissueReasonWords, terms } from "#domain/glossary.ts";
import { money } from "#domain/money/money.ts";
import { giroMessage, sampleApplicant } from "#domain/paper/paper-route.ts";
import { cannotCancel, cannotChange, faqEn, neighboursEn, otherCardsEn } from "./faq-en.ts";
import { formEn } from "./form-en.ts";
import { photoEn } from "./photo-en.ts";
import type { Texts } from "./zh-TW.ts";

const call = hotline.display;

/** All words of the chat in English. */
export const en: Texts = {
  pair: (label, value) => `${label}: ${value}`,
  aside: (words) => ` (${words})`,
  welcome: {
    title: "iPASS student card service",
    body: "Hello! Lost or damaged your student card, or want to pay or check progress? You can do it all here.",
    example: "You can also just type, for example “I lost my card”.",
  },
  notices: {
    title: "Please read before you apply",
    consent: "I have read and agree (tapping “I agree” counts as written consent)",
    alt: (count) => `Please read these ${count} notices, then choose “I agree” or “I do not agree”:`,
  },
  cardState: {
    title: "Where is your card?",
    body: "Please choose what happened to the old card.",
    example: "For example: “lost”",
  },
  lostOption: {
    title: "The card is lost",
    body: "What would you like? Once the loss is reported, the old card's e-purse is stopped for good.",
    example: "For example: “new card”",
  },
  reason: {
    title: "You have the card: replace it",
    body: "The old card and the printed form must be posted to iPASS; no card is made before they arrive. Please choose the reason.",
    example: "For example: “damaged”",
    price: (amount) => `${money(amount)} to pay`,
  },
  lossReportNeeded: {
    title: "No earlier loss report found",
    body: "No loss report of this card is known here. If you reported it by telephone or another way, tap the button below and go on: iPASS checks it before the new card is made. If the card is gone and not reported yet, choose “The card is lost”.",
    example: "For example: “lost”",
  },
  handOver: {
    title: "Next: your details",
    reason: "Reason",
    schoolMayDiffer: "Some schools have other prices; you will see yours before you send.",
    body: "Please tap the button and fill in the form. It is saved as you type, so you can come back any time.",
    button: "Fill in the form",
    example: "Please tap “Fill in the form”, or type “back” to choose again.",
  },
  photo: photoEn,
  form: formEn,
  paper: {
    title: "Without personal data: on paper",
    nothingKept: "We have kept none of your data.",
    account: "Giro account",
    accountNo: giro.account,
    payee: "Payee (full name)",
    payeeName: giro.payee,
    amount: "Amount",
    amountParts: (cardFee, postFee) => `card fee ${money(cardFee)} + post office fee ${money(postFee)}`,
    message: "Message box (needed to match your payment)",
    messageExample: giroMessage(sampleApplicant).join("\n"),
    copyAccount: "Copy the giro account",
    copyMessage: "Copy the message example",
    giroExample: `PDF: ${documentWords["giro-example"].en}`,
    application: `PDF: ${documentWords.application.en}`,
    dataNotice: `PDF: ${documentWords["personal-data-notice"].en}`,
  },
  cases: {
    title: "Progress",
    none: "Nothing has been sent from this LINE account.",
    noneHint:
      "What was sent from another account can be looked up by student number. For a new application, tap the button below.",
    fix: "To fix",
    ipassSays: "From iPASS",
    more: "See all details",
    pickedUp: "I have the new card",
    all: "See all applications",
  },
  bill: {
    linePay: "LINE Pay (no fee)",
    store: `Store barcodes (${money(storeFee)} fee)`,
    account: `${collectingBank.code} ${collectingBank.name.en}`,
    atmNote: "The amount must match exactly. Your bank may charge a fee.",
    copy: "Copy the account",
    print: "See or print the bill",
    atSchoolTitle: "Pay at your school",
    nothing: "There is nothing to pay at the moment.",
    noCase: "Nothing has been sent from this LINE account, so there is no bill.",
  },
  fees: {
    title: "Fees",
    includes: "includes the loss report",
    deducted: "taken from the refund, nothing to pay before",
    note: `Some schools have other prices, or take theirs from the refund; what you see before sending counts. Stores charge ${money(storeFee)} more, LINE Pay nothing; a refund by cheque is less ${money(chequePostage)} postage.`,
  },
  help: {
    title: "What you can do here",
    items: [
      "Apply: report a loss, get a new card or a refund",
      "Pay: see the bill again",
      "Status: see how far it is",
      "Fees: what things cost",
      "Back, cancel, restart: type these any time",
      "Human: reach iPASS or your school",
    ],
    note: "A loss report stops only the iPASS e-purse; for door or library functions ask your school. A card lost after graduation can be neither reported nor refunded.",
    website: `iPASS website ${website.display}`,
  },
  human: {
    title: "A person will help you",
    queued: (school) =>
      `${school ? `The office of ${school}` : "iPASS customer service"} knows that you are waiting and answers here.`,
    write: "Write your question right here. You may also leave a phone number.",
    open: `Answers come on working days from ${deskHours.from}:00 to ${deskHours.until}:00.`,
    closed: (opening) =>
      `Nobody is there now. Answers come from ${opening} on; what you write meanwhile is kept.`,
    hotline: `In a hurry, call the iPASS hotline ${call}. ${hotlineHours.en}.`,
    quiet:
      "What you write is passed on. “Status”, “fees” and “pay” I still answer, and you keep waiting. To have me back, tap “Back to the bot” or type “continue”.",
    stopWaiting:
      "Stop waiting for a person? If so, tap “Back to the bot” or type “stop waiting”. To go on waiting, do nothing; your question is still there.",
    notWaiting: "You no longer wait for a person; to wait again, type “human”.",
    wordsNeeded:
      "Only words can be passed on here. What you just sent was not kept and nobody sees it. Please say it in words, or leave a phone number.",
    joined: (school) =>
      `${school ? `The office of ${school}` : "iPASS customer service"} answers you now. Just write back here:`,
    before: (school) =>
      `${school ? `The office of ${school}` : "iPASS customer service"} wrote to you before:`,
    nobodyYet: (opening) =>
      `Sorry, nobody could answer you yet. Your question is kept and is looked at from ${opening} on. In a hurry, call ${call}; to ask me first, type “continue”.`,
    passedOn: (opening) =>
      `Sorry, your school has not answered yet. iPASS customer service has taken over your question and answers here${opening ? ` from ${opening} on` : ""}. In a hurry, call ${call}; to ask me first, type “continue”.`,
    sender: (school) => (school ? "School office" : "iPASS"),
    call: "Call the hotline",
  },
  cancel: {
    title: "Cancel this application?",
    body: "What you filled in will be deleted. Applications you have already sent stay as they are.",
    yes: "Yes, cancel",
    no: "No, go on",
    example: "Please choose “Yes, cancel” or “No, go on”.",
  },
  withdraw: {
    button: "Withdraw it",
    orChange: "Withdraw or change",
    title: "Withdraw this application?",
    body: [
      "No loss is reported, no card is made and the card is not stopped. Nothing is owed; the bill and its barcodes stop working at once.",
      "This cannot be undone. You can apply again with the same details.",
      "If you have paid already, do not withdraw: the application takes effect when the money arrives.",
    ],
    done: "Application withdrawn",
    again: "Apply again with these details",
    refused: {
      inForce: "This application is in force (paid, or approved by the school) and cannot be withdrawn.",
      paying:
        "Your LINE Pay payment is being checked, so it cannot be withdrawn now. Please look again in a moment.",
      tooOften: "You have withdrawn too often today. Please try tomorrow, or ask your school office.",
      linked: "This application was sent from another LINE account. Please withdraw it there.",
      over: "This application is over; there is nothing to withdraw.",
    },
    example: "Please choose “Yes, withdraw” or “No, keep it”.",
  },
  restart: {
    title: "Start over?",
    body: "What you filled in will be deleted, and we begin again with the notices.",
  },
  edit: {
    title: "What would you like to change?",
    body: "Choices are changed here, details in the form.",
    cardState: "Old card",
    reason: "Reason",
    lost: "Lost",
    present: "I have it",
    fields: {
      schoolCode: "School",
      studentNo: "Student number",
      name: "Name",
      idNumber: "ID number",
      mobile: "Mobile",
      remark: "Remarks",
      "photo.mode": "Photo",
      "refund.method": "Refund",
    },
  },
  sent: cannotChange,
  nothingSent: "There is no application to change. To report a loss or replace a card, tap “Apply”.",
  nothingToFix:
    "Nothing has to be corrected now. If your school or iPASS asks for something again, you are told here.",
  openCase: {
    title: "You have an open application",
    body: "There can be one application per card at a time. If this is about another card, or your loss report is in force and you want the new card now, tap “Apply for another card”.",
  },
  welcomeBack: "Welcome back! Your unfinished application is still here.",
  missed: {
    title: (count, failed) => {
      const undelivered = `${failed === 1 ? "One notice" : `${failed} notices`} did not reach you`;
      if (failed === count) return undelivered;
      return failed === 0
        ? "News since you were last here"
        : `News since you were last here; ${undelivered.replace("One", "one")}`;
    },
    more: (count) => `and ${count} more; please see the progress of your application.`,
  },
  consentReceipt: {
    title: "Record of your consent",
    body: "This is the record that you accepted the notices. Please keep it.",
    version: "Version",
    time: "Accepted",
    hash: terms.textHash.en,
    read: "Read what was accepted",
  },
  welcomeBackChosen: (chosen) =>
    `Welcome back! Your unfinished application is still here. You chose: ${chosen}`,
  howToPay: `You get a bill after you send the application: pay by LINE Pay (no extra fee), convenience-store barcode (${money(storeFee)} extra) or ATM transfer.`,
  someSchoolsDiffer: "Some schools charge a different amount; you see it again before you send.",
  foundNothingSent: "Good that it is back! Nothing was sent this time, so the card still works.",
  faq: {
    title: "Questions and answers",
    alt: "Questions and answers; tap one to read the answer:",
    more: "More questions",
    topics: faqEn,
    doors: { openQuery: "Look up by student number", myData: "My data" },
    oldCardAddress: (address) =>
      address ? `Post the old card to: ${address}` : `For the address to post the old card to, call ${call}.`,
  },
  otherCard: {
    which: "Which card do you mean?",
    ours: "If it is an iPASS student card, please tap “Report a loss or replace”.",
    issuers: otherCardsEn,
  },
  neighbours: {
    title: "Other iPASS services",
    body: "Here you can only report or replace student cards. For these, please see the iPASS website:",
    asked: (service) =>
      `Here you can only report or replace student cards. For “${service}” please see the iPASS website.`,
    services: neighboursEn,
  },
  underWay: "Your application is under way; let's go on. To begin again, tap “Start over”.",
  nothingToCancel: "There is no application to cancel.",
  sentCannotCancel: cannotCancel,
  hello: "Hello!",
  cancelled: "Cancelled. Tap “Apply” whenever you need it.",
  continued: "All right, let's go on.",
  thanks: "You're welcome! I'm here whenever you need me.",
  languageSet: "Switched to English.",
  oldButton: "That button is an older one and no longer works; nothing has changed.",
  deskAsks:
    "Your school and iPASS do not see what you write here. To answer them, type “human” first; “status” shows what they ask and what to do.",
  notUnderstood: {
    text: "Sorry, I did not understand that.",
    numbers: "To protect your data, please put numbers into the form and not into the chat.",
    sticker: "Thanks for the sticker! I cannot read stickers, though.",
    emoji: "Thanks for the emoji! I cannot tell what it means, though.",
    image: "Got your photo. Please upload it on the form page so that it becomes part of your application.",
    video: "Sorry, I cannot watch videos. For a portrait, please send a photo.",
    audio: "Sorry, I cannot listen to voice messages. Please type.",
    file: "Sorry, files such as PDFs are not accepted here. Please send a portrait from your camera or album.",
    location: "Thanks for the location, but it is not needed here.",
    other: "Sorry, I did not understand that message.",
  },
  offerHelp: `I am sorry that I keep missing your point. Try the buttons below, or call the hotline ${call}.`,
  notInGroups:
    "Student card matters hold personal data, so please do not use me in a group. Add me as a friend and write to me directly.",
  sorry: (reference) =>
    `Something went wrong on our side. Please try again later or call the hotline ${call}. (Code ${reference})`,
  idleExample: "Try “apply”, “status”, “pay” or “fees”.",
  stands: {
    idle: "",
    hasOpenCase: "You have an open application. If this is about another card, tap “Another card”.",
    readingNotices: "Please read the notices, then choose “I agree” or “I do not agree”.",
    declined: "You chose not to give personal data. If you change your mind, choose “I agree”.",
    choosingCardState: "Please choose “The card is lost” or “I have the card”.",
    choosingLostOption: "Please choose “New card”, “Refund only” or “Report loss only”.",
    choosingReason: "Please choose a reason: “Damaged”, “Reported before” or “Other”.",
    needsLossReport:
      "No earlier loss report found. Please choose “The card is lost”, “Another way” or “Back”.",
    fillingForm: "Your form is not sent yet. Tap “Fill in the form” to go on.",
    confirmingCancel: "Cancel this application? Please choose “Yes, cancel” or “No, go on”.",
    confirmingRestart: "Start over? Please choose “Yes, start over” or “No, go on”.",
    confirmingWithdraw: "Withdraw this application? Please choose “Yes, withdraw” or “No, keep it”.",
    withHuman: "A person will answer you. To have me back, tap “Back to the bot”.",
  },
  buttons: {
    apply: ["Report a loss or replace", "Apply"],
    status: ["Check progress", "Status"],
    bill: ["Pay", "Pay"],
    fees: ["Fees", "Fees"],
    help: ["Help", "Help"],
    faq: ["Questions and answers", "Questions"],
    neighbours: ["Other iPASS services", "Other services"],
    paper: ["The paper way", "On paper"],
    human: ["Talk to a person", "Human"],
    bot: ["Back to the bot", "Back to the bot"],
    anotherCard: ["Apply for another card", "Another card"],
    zh: ["中文", "中文"],
    en: ["English", "English"],
    agree: ["I agree", "I agree"],
    refuse: ["I do not agree", "I do not agree"],
    lost: ["The card is lost", "The card is lost"],
    present: ["I have the card", "I have the card"],
    newCard: [lostOptionWords.NEW_CARD.en, "New card"],
    refund: [lostOptionWords.REFUND.en, "Refund only"],
    nothing: [lostOptionWords.NOTHING.en, "Report loss only"],
    damaged: [reissueReasonWords.DAMAGED.en, reissueReasonWords.DAMAGED.en],
    reported: [reissueReasonWords.ALREADY_REPORTED.en, "Reported before"],
    other: [`${reissueReasonWords.OTHER.en} (a new name etc.)`, reissueReasonWords.OTHER.en],
    elsewhere: ["I reported it another way", "Another way"],
    edit: ["Change something", "Change"],
    editCardState: ["Change the card's state", "Card's state"],
    editOption: ["Change option or reason", "Option"],
    back: ["Back", "Back"],
    cancel: ["Cancel the application", "Cancel"],
    cancelYes: ["Yes, cancel", "Yes, cancel"],
    cancelNo: ["No, go on", "No, go on"],
    restart: ["Start over", "Start over"],
    restartYes: ["Yes, start over", "Yes, start over"],
    withdraw: ["Withdraw what I sent", "Withdraw"],
    withdrawYes: ["Yes, withdraw", "Yes, withdraw"],
    withdrawNo: ["No, keep it", "No, keep it"],
  },
  notice: {
    also: "This application has gone on as well:",
    andStarts: (title) => `${title}; the new card is being made`,
    dueIn: (days) =>
      days === 0
        ? "Today is the last day to pay"
        : days === 1
          ? "Tomorrow is the last day to pay"
          : `${days} days left to pay`,
    receipt: "See the receipt",
    approvedOwed: (owed) => `Approved by your school: ${owed}`,
    returnedBody: "Please correct the following and send it again:",
    fix: "Fix it now",
  },
};
