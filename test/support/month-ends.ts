/**
 * Days of a submission, each with the last day to pay, on which "one month" is neither 30 nor 31 days or ends with a shorter
 * month, in a leap year and over the turn of the year.
 */
export const monthEnds = [
  { from: "2027-01-31", to: "2027-02-28" },
  { from: "2028-01-30", to: "2028-02-29" },
  { from: "2027-02-28", to: "2027-03-28" },
  { from: "2027-03-31", to: "2027-04-30" },
  { from: "2027-12-31", to: "2028-01-31" },
] as const;
