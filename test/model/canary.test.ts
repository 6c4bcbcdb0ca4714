import { expect, it } from "vitest";
import { planRound } from "./plan.ts";
import { runRound } from "./run-round.ts";
import type { ModelWorld } from "./world.ts";

/** Whether the model finds a service that was broken on purpose, and names the rule. */
async function rulesBroken(harm: (world: ModelWorld) => Promise<void>): Promise<string[]> {
  const rules = new Set<string>();
  for (const seed of ["canary/0", "canary/1", "canary/2"]) {
    const { broken } = await runRound(planRound(seed, { histories: 30, steps: 10 }), harm);
    for (const { rule } of broken) rules.add(rule);
    if (rules.size > 0) break;
  }
  return [...rules];
}

it("finds a second winner where the database no longer forbids it", async () => {
  const rules = await rulesBroken(async ({ deps: { db } }) => {
    await db.$executeRaw`DROP INDEX "Receipt_matched_key"`;
    await db.$executeRaw`
      CREATE FUNCTION everything_matches() RETURNS trigger LANGUAGE plpgsql AS
      $$ BEGIN NEW.state := 'MATCHED'; RETURN NEW; END $$`;
    await db.$executeRaw`
      CREATE TRIGGER everything_matches BEFORE INSERT ON "Receipt"
      FOR EACH ROW WHEN (NEW.state = 'SURPLUS') EXECUTE FUNCTION everything_matches()`;
  });
  expect(rules).toContain("one receipt pays a bill");
});

it("finds money that is lost because silence is taken for a refusal", async () => {
  const rules = await rulesBroken(async (world) => {
    world.hears = (linePay) => ({
      ...linePay,
      async confirm(id, amount) {
        const answer = await linePay.confirm(id, amount);
        const refused = { kind: "answered", returnCode: "1298", returnMessage: "", info: undefined } as const;
        return answer.kind === "noAnswer" ? refused : answer;
      },
    });
  });
  expect(rules).toContain("what was charged is booked");
});
