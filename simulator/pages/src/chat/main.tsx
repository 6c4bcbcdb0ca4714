import { render } from "preact";
import { call } from "../common/api.ts";
import { App } from "./app.tsx";
import type { Surroundings } from "./types.ts";

const LOOPBACK = ["localhost", "127.0.0.1"];
const surroundings = await call<Surroundings>("state");
const { hostname } = new URL(surroundings.serviceUrl);

// The service's session cookie is sent in the LIFF frame only when both pages are of one site.
if (hostname !== location.hostname && LOOPBACK.includes(hostname) && LOOPBACK.includes(location.hostname)) {
  location.hostname = hostname;
} else {
  const root = document.getElementById("app");
  if (root) render(<App surroundings={surroundings} />, root);
}
