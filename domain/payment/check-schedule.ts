const second = 1000;
const minute = 60 * second;

// Why at these times: docs/payments.md. LINE Pay asks for a second or more between looks (docs/formats.md §4).
const steps: { untilAge: number; every: number }[] = [
  { untilAge: 1 * minute, every: 3 * second },
  { untilAge: 5 * minute, every: 10 * second },
  { untilAge: 25 * minute, every: 30 * second },
];

/** Milliseconds until LINE Pay is asked again about an attempt that is `age` milliseconds old. */
export function nextCheckDelay(age: number): number {
  return steps.find(({ untilAge }) => age < untilAge)?.every ?? 5 * minute;
}

/** When to look next at an attempt that is still open. */
export function nextCheckAt(createdAt: Date, now: Date): Date {
  return new Date(now.getTime() + nextCheckDelay(now.getTime() - createdAt.getTime()));
}
