/**
 * Who may import whom (README, "How it hangs together"): for each part of the project, the parts it may use besides itself.
 * The longest name that a file lies under speaks for it. Tests and scripts may use everything.
 */
export const rules: Record<string, readonly string[]> = {
  domain: [],
  usecases: ["domain", "prisma"],
  adapters: ["domain", "usecases/ports"],
  prisma: ["domain"],
  bot: ["domain", "usecases"],
  "bot/dialog": ["domain"],
  // Messages carry the dialog's postbacks; both halves of the bot's pure part stay free of everything else.
  "bot/messages": ["bot/dialog", "domain"],
  api: ["api/contracts", "bot/index.ts", "domain", "usecases"],
  "api/contracts": ["domain"],
  worker: ["bot/messages", "domain", "usecases"],
  liff: ["api/contracts"],
  staff: ["api/contracts"],
  simulator: [],
};
