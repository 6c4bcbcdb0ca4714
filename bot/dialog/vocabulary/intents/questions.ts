import { asks, type Meaning } from "../meaning.ts";

export const graduated: Meaning = asks("graduated", "畢業", "graduated", "graduation", "graduate");

export const othersHelp: Meaning = asks(
  "othersHelp",
  "家長",
  "爸媽",
  "媽媽",
  "爸爸",
  "代辦",
  "幫小孩",
  "幫孩子",
  "幫她辦",
  "幫他辦",
  "my parents",
  "my mother",
  "my father",
  "my child",
);

export const liability: Meaning = asks(
  "liability",
  "盜刷",
  "冒用",
  "被刷",
  "3小時",
  "三小時",
  "misuse",
  "somebody is using",
  "someone is using",
);

export const foundByOthers: Meaning = asks("foundAgain", "撿到", "人家找到", "picked up");

export const passes: Meaning = asks("passes", "月票", "定額票", "定期票", "tpass", "monthly pass");

export const schoolFunctions: Meaning = asks("schoolFunctions", "門禁", "圖書館", "借書", "library", "door");

export const whereTo: Meaning = asks(
  "whereTo",
  ...[
    "寄到哪",
    "寄去哪",
    "寄給誰",
    "寄哪裡",
    "寄到那裡",
    "寄回哪",
    "怎麼寄",
    "如何寄",
    "寄回舊卡",
    "舊卡寄",
    "寄舊卡",
    "郵寄地址",
    "寄送地址",
    "去哪領",
    "去哪裡領",
    "哪裡領",
    "去哪拿",
    "哪裡拿",
  ],
  ...["舊卡怎麼", "忘記寄", "忘了寄", "還沒寄"],
  ...["where do i send", "where do i post", "where is it sent", "where will it be sent", "where to send"],
  ...["how do i send", "how do i post", "send the old card", "send my old card", "post the old card"],
  ...["post my old card", "mail the old card"],
  ...["where do i pick", "where can i pick", "where to pick", "where do i collect", "where can i collect"],
);

export const stopWhen: Meaning = asks(
  "stopWhen",
  ...["時候停用", "何時停用", "停用了嗎", "停用了沒", "停卡", "鎖卡", "時候失效", "何時失效"],
  ...["還能用嗎", "還可以用嗎", "還能刷嗎", "還可以刷嗎"],
  ...["be stopped", "stopped yet", "card stopped", "be blocked", "blocked yet", "still work", "still works"],
);

export const howLong: Meaning = asks("howLong", "多久", "幾天", "什麼時候", "何時", "how long", "when will");

export const photo: Meaning = asks("photo", "照片", "大頭照", "相片", "photo", "picture");
