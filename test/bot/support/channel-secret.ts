/** The simulator's own default. */
export const SECRET = "simulator-channel-secret";
