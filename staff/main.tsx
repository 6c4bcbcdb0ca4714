import { render } from "preact";
import { keepTextsAlive } from "../browser/keep-texts-alive.ts";
import { App } from "./app.tsx";

const root = document.getElementById("app")!;
root.replaceChildren();
keepTextsAlive(root);
render(<App />, root);
