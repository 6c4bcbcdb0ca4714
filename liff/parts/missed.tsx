import { useEffect, useState } from "preact/hooks";
import type { MissedNotices } from "../../api/contracts/liff.ts";
import { readMissed } from "../api/endpoints.ts";
import { LazyPart } from "./lazy-part.tsx";
import { useLoaded } from "./use-loaded.ts";

const list = async () => (await import("./missed-list.tsx")).MissedList;

/** What could not be told in the chat, until she leaves the page; most have missed nothing and fetch no list. */
export function Missed() {
  const { value } = useLoaded(readMissed);
  const [items, setItems] = useState<MissedNotices["items"]>([]);
  useEffect(() => {
    if (value && value.length > 0) setItems(value);
  }, [value]);
  return items.length > 0 ? <LazyPart load={list} items={items} /> : null;
}
