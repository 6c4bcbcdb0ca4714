/** After this many failed tries the student is told that something is wrong. */
export const MOST_STEPS = 3;
