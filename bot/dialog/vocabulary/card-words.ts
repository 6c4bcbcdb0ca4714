export const lostWords = [
  ...[
    "不見",
    "遺失",
    "弄丟",
    "丟了",
    "丟掉",
    "掉了",
    "掉在",
    "掉到",
    "弄不見",
    "遺落",
    "搞丟",
    "找不到",
    "被偷",
    "被扒",
    "失竊",
    "沒找到",
    "8見",
    "ㄅ見",
  ],
  ...["lost", "missing", "stolen", "cannot find", "cant find"],
];

export const damagedWords = [
  ...[
    "壞掉",
    "壞了",
    "毀損",
    "斷掉",
    "斷了",
    "斷成",
    "斷裂",
    "折斷",
    "裂開",
    "裂掉",
    "裂了",
    "刷不過",
    "刷不出",
    "感應不到",
    "不能刷",
    "折到",
  ],
  ...["damaged", "broken", "cracked", "snapped", "not working"],
];

export const presentWords = [
  ...["卡片還在", "還在", ...damagedWords],
  ...["i have the card", "have it", "still have"],
];

export const foundWords = [
  ...["找到了", "又找到", "找到卡", "找到學生證", "卡找到", "沒有不見", "沒不見", "沒有遺失"],
  ...["found it", "found my card", "i found"],
];

export const stillLostWords = ["沒找到", "not found it", "not found my card"];

/** The loss was reported before, somewhere; nobody who only asks whether that can be done says it so. */
export const reportedWords = [
  ...["先前已申請掛失", "先前已掛失", "已掛失", "已經掛失", "掛失過", "有掛失了"],
  ...["已電話掛失", "已打電話掛失", "已經電話掛失", "已經打電話掛失", "電話掛失了", "電話掛失過"],
  ...[
    "already reported",
    "reported before",
    "reported it by phone",
    "reported by phone",
    "reported the loss",
  ],
];

export const renameWords = [
  "改名",
  "更名",
  "更改姓名",
  "更換姓名",
  "換名字",
  "改姓",
  "new name",
  "name change",
  "rename",
];
