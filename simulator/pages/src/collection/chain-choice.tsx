import { type Chain, chains, isChain } from "./chains.ts";

/** Whose till it is. */
export function ChainChoice({ chain, set }: { chain: Chain; set: (chain: Chain) => void }) {
  return (
    <label class="row">
      <span>超商</span>
      <select
        value={chain}
        data-testid="till-chain"
        onChange={({ currentTarget: { value } }) => isChain(value) && set(value)}
      >
        {Object.entries(chains).map(([code, name]) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
