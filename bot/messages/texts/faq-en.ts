import { consequenceTexts } from "#domain/case/consequence-texts.ts";
import { foundAgainTexts } from "#domain/case/found-again.ts";
import { usualEverywhere as usual } from "#domain/case/usual-days.ts";
import { chequePostage, hotline, hotlineHours, storeFee, stores } from "#domain/facts.ts";
import { money } from "#domain/money/money.ts";
import type { FaqTopic, Neighbour, OtherIssuer } from "../../dialog/faq-topic.ts";
import type { Answer } from "./faq-zh-TW.ts";

export const cannotChange = `What you have sent cannot be edited. While it is neither paid nor approved, choose “Withdraw or change” on its page; otherwise ask your school office or call ${hotline.display}.`;
export const cannotCancel =
  "Once paid or approved by the school, an application is in force and cannot be withdrawn. One sent from another LINE account is withdrawn there.";

/** The same in English. */
export const faqEn: Record<FaqTopic, Answer> = {
  graduated: {
    question: "I lost it after graduating",
    answer:
      "Loss reports and new cards are for enrolled students only. A card lost after graduation counts as an anonymous ordinary card: it can be neither reported lost nor refunded.",
  },
  liability: {
    question: "Somebody is using my card",
    answer: `Please report the loss and pay soon; the e-purse is stopped once the report takes effect. ${consequenceTexts.liability.en} If it is happening now, call ${hotline.display}.`,
  },
  stopWhen: {
    question: "When does my card stop working?",
    answer: `Not when you send the application. The report takes effect when the money arrives or your school approves; iPASS then stops the e-purse. ${consequenceTexts.liability.en}`,
  },
  foundAgain: {
    question: "I found my card again",
    answer: `Loss report, not paid and not approved by your school yet: ${foundAgainTexts.NOT_YET_STOPPED.en}\nLoss report, paid or approved: ${foundAgainTexts.STOPPED.en}\nCard replacement: ${foundAgainTexts.NOT_REPORTED.en}`,
  },
  cancelSent: {
    question: "Can I cancel or change what I sent?",
    answer: `${cannotChange} No longer needed? Type “withdraw”. ${cannotCancel}`,
  },
  balance: {
    question: "What happens to my balance?",
    answer:
      "New card: the balance moves to it.\nRefund only: the balance is paid to you.\nNo refund and no new card: the balance is not paid back.",
  },
  refund: {
    question: "How do I get the refund?",
    answer: `If you applied for “Refund only”: by transfer to your own bank account, or by cheque to your address. A cheque is less ${money(chequePostage)} postage, and you cash it at a bank yourself.`,
  },
  refundWhen: {
    question: "When do I get my refund?",
    answer: `iPASS handles it after payment (none where the school has the fee taken from the balance) and the school's approval, ${usual.refund.en}. A cheque comes by registered mail to your address, a transfer to your own account. You are told here when the refund is sent; type “status” to see how far it is.`,
  },
  refundBack: {
    question: "No refund, or other details for it?",
    answer: `If a refund comes back (a closed account, a wrong address), you are told here; tap “Correct the refund details” on the application's page, and it is refunded once more. To change account or address before that, or if nothing ever comes, call ${hotline.display} and give the application number.`,
  },
  surplus: {
    question: "I paid twice or too much",
    answer: `The extra money is not lost: it is kept aside and iPASS returns it after checking. For questions call ${hotline.display}, give the application number, and keep your payment slip.`,
  },
  receipt: {
    question: "Where is my receipt?",
    answer:
      "Once the money has arrived, the receipt is on the page of the bill, to read or to print; “status” leads there too.",
  },
  howLong: {
    question: "How long does it take?",
    answer: `The school's approval takes ${usual.schoolApproval.en}, making the card ${usual.cardProduction.en}, and sending it to your school ${usual.shipping.en}; you pick it up there. Type “status” to see how far yours is and when it is expected.`,
  },
  whereTo: {
    question: "Where are card and cheque sent?",
    answer:
      "The new card goes to your school; pick it up at the school office.\nA refund cheque goes by registered mail to the address you give.\nIf you still have the old card, it has to be posted to iPASS together with the card form.",
  },
  photo: {
    question: "Do I need a new photo?",
    answer: "You can keep the old one, or upload a new portrait in the form.",
  },
  schoolFunctions: {
    question: "Do doors and library stop too?",
    answer:
      "No. A loss report stops only the iPASS e-purse; for doors or the library ask your school office.",
  },
  passes: {
    question: "What about my monthly pass?",
    answer: "For monthly or fixed-price passes please ask the transport operator.",
  },
  newName: {
    question: "My name has changed",
    answer:
      "Please apply with “I have the card”, choose “Other” and write the change into the remarks. The old card has to be posted to iPASS.",
  },
  othersHelp: {
    question: "Can my parents do it for me?",
    answer:
      "Yes. Please give the student's own details.\nAnybody can pay with the store barcodes or the transfer account: just pass them on. Where you gave a parent or guardian, the application's page also makes a link with which they confirm and pay without a login.",
  },
  otherAccount: {
    question: "Refund to another account?",
    answer: `Refunds go to the holder only. For another account, call ${hotline.display} after sending, with proof of relationship; without proof there is no refund.`,
  },
  unpaid: {
    question: "What if I do not pay?",
    answer:
      "While your school has not approved either, nothing takes effect and the card is not stopped. The application lapses after its last day; you can apply again.",
  },
  otherWays: {
    question: "I have no LINE Pay. How can I pay?",
    answer: `You can pay without it: with the barcodes at ${stores.en} (${money(storeFee)} extra), or by ATM or online bank transfer (your bank's fee).\nBarcodes and account are on the bill that you get after sending; where the school collects, pay at the school.`,
  },
  consent: {
    question: "What happens if I agree?",
    answer:
      "You can then report a loss, get a new card or a refund online. Until you send the form you can cancel at any time, and what you typed is deleted. Your data are used only for card services and loss reports, and are stored encrypted.",
  },
  privacy: {
    question: "How is my data used?",
    answer: `Only for your card and the loss report, and it is stored encrypted. The full notice is on the iPASS website; questions: ${hotline.display}. If you would rather not give data, there is a way on paper.`,
  },
  openQuery: {
    question: "Sent from another account?",
    answer:
      "Look it up with school, student number and ID number: you see how far it is and the bill again, without logging in.",
  },
  myData: {
    question: "Where is my data? Can I delete it?",
    answer:
      "“My data” shows what we keep and until when. There you can take a copy, have it corrected, or ask for it to be deleted.",
  },
  hotline: {
    question: "What is the phone number?",
    answer: `The iPASS hotline is ${hotline.display}. ${hotlineHours.en}. To ask a person right here, type “human”.`,
  },
};

export const neighboursEn: Record<Neighbour, string> = {
  ordinaryCard: "Ordinary cards",
  transactions: "Transaction records",
  onlineService: "Online customer service",
  branches: "Service points",
  generalFaq: "General iPASS questions",
  carbon: "Carbon savings",
};

export const otherCardsEn: Record<OtherIssuer, { title: string; body: string }> = {
  easyCard: {
    title: "For an EasyCard, ask EasyCard",
    body: "This service is for iPASS student cards only. For an EasyCard (an EasyCard student card too) please contact the customer service of EasyCard Corporation; your school can also tell you.",
  },
  icash: {
    title: "For icash, ask its company",
    body: "This service is for iPASS student cards only. For icash please contact the customer service of icash Corporation.",
  },
  ordinaryIpass: {
    title: "For an ordinary iPASS card",
    body: `This service is for iPASS student cards only. To register or report an ordinary card, please see the iPASS website or call ${hotline.display}.`,
  },
};
