import { asks, exactly, type Meaning } from "../meaning.ts";

// The number is all that is wanted; whoever waits for a person hears the bot no more.
export const hotlineAsked: Meaning = asks(
  "hotline",
  ...["客服電話", "客服的電話", "客服專線", "電話客服", "專線", "打給客服", "打電話給客服", "打電話問客服"],
  ...[
    "電話幾號",
    "電話多少",
    "電話是多少",
    "hotline",
    "your phone number",
    "call you",
    "call customer service",
  ],
);

export const phoneAlone: Meaning = exactly(
  { type: "questionAsked", topic: "hotline" },
  ...["電話", "打電話", "我要打電話", "我想打電話", "phone", "call", "phone number"],
);

export const reportByPhone: Meaning = asks("hotline", "電話掛失", "report it by phone", "report by phone");
