/** The chains whose tills take the three barcodes, as people call them. */
export const chains = { SEVEN: "7-ELEVEN", FAMILY: "全家", HILIFE: "萊爾富", OK: "OK" } as const;

export type Chain = keyof typeof chains;

export const isChain = (name: string): name is Chain => name in chains;
