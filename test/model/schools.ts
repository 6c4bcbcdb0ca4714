/** How the schools of a round approve and are paid, in the order of their numbers. */
export const schoolKinds = [
  { reviewRequired: false, collects: false },
  { reviewRequired: true, collects: false },
  { reviewRequired: true, collects: true },
  { reviewRequired: true, collects: false },
];

export const CASH_SCHOOL = 2;
