/**
 * Who may import whom (README, "How it hangs together"): for each part of the project, the parts it may use besides itself.
 * `*` stands for any one folder, each a part of its own. The deepest name that a file lies under speaks for it, a plain one before
 * `*`. Tests and scripts may use everything.
 */
export const rules: Record<string, readonly string[]> = {
  domain: [],
  // Three floors and nothing beside them: ports, rows of each concept, verbs by concept. A verb knows no verb of another
  // concept (ADR 10).
  usecases: [],
  "usecases/ports": ["domain", "prisma"],
  "usecases/rows": ["domain", "prisma", "usecases/ports"],
  "usecases/*": ["domain", "prisma", "usecases/ports", "usecases/rows"],
  adapters: ["domain", "usecases/ports"],
  prisma: ["domain"],
  bot: ["domain", "usecases"],
  "bot/dialog": ["domain"],
  // Messages carry the dialog's postbacks; both halves of the bot's pure part stay free of everything else.
  "bot/messages": ["bot/dialog", "domain"],
  api: ["api/contracts", "bot/index.ts", "domain", "usecases"],
  "api/contracts": ["domain"],
  worker: ["bot/messages", "domain", "usecases"],
  browser: [],
  liff: ["api/contracts", "browser"],
  staff: ["api/contracts", "browser"],
  simulator: [],
};

/** Rooms in which no folder leads back to itself by way of its imports; a file must not do so anywhere. */
export const foldersFreeOfCircles: readonly string[] = ["usecases"];
