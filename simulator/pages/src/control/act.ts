import type { State } from "./state.ts";

/** Calls the admin API and shows the new state. */
export type Act = (path: string, body: unknown, method?: string) => Promise<unknown>;

export type CardProps = { state: State; act: Act };
