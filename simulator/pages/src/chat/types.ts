/** LINE's action objects, loosely: which fields are there depends on `type`. */
export type Action = {
  type: string;
  label?: string;
  text?: string;
  data?: string;
  displayText?: string;
  uri?: string;
  mode?: "date" | "time" | "datetime";
  initial?: string;
  min?: string;
  max?: string;
  clipboardText?: string;
  richMenuAliasId?: string;
  inputOption?: string;
  fillInText?: string;
};

export type QuickReplyItem = { action: Action; imageUrl?: string };

export type Template = {
  type: string;
  title?: string;
  text?: string;
  thumbnailImageUrl?: string;
  actions?: Action[];
  columns?: (Template & { imageUrl?: string; action?: Action })[];
};

export type Message = {
  type: string;
  text?: string;
  altText?: string;
  contents?: unknown;
  template?: Template;
  quickReply?: { items: QuickReplyItem[] };
  originalContentUrl?: string;
  previewImageUrl?: string;
  packageId?: string;
  stickerId?: string;
  title?: string;
  address?: string;
};

export type Entry = {
  id: string;
  from: "student" | "bot";
  at: number;
  via?: "reply" | "push";
  message: Message;
};

export type RichMenu = {
  richMenuId: string;
  chatBarText: string;
  selected: boolean;
  size: { width: number; height: number };
  areas: { bounds: { x: number; y: number; width: number; height: number }; action: Action }[];
};

export type Summary = {
  userId: string;
  displayName: string;
  friend: boolean;
  blocked: boolean;
  messages: number;
};

export type Chat = Summary & { entries: Entry[]; loadingMs: number; richMenu: RichMenu | null };

export type Surroundings = { serviceUrl: string; liffId: string; now: string };

/** Performs what a tap asks for. */
export type Tap = (action: Action) => void;
