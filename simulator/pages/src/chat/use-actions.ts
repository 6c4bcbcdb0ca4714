import { useRef, useState } from "preact/hooks";
import { call, Refused } from "../common/api.ts";
import { liffAddress } from "./liff-address.ts";
import type { Action, Chat, Surroundings } from "./types.ts";

/** What happens when the student taps, writes or sends something. */
export function useActions(chat: Chat, surroundings: Surroundings) {
  const [picking, setPicking] = useState<Action>();
  const [liff, setLiff] = useState<string>();
  const [toast, setToast] = useState<string>();
  const [draft, setDraft] = useState("");
  const pictures = useRef<HTMLInputElement>(null);
  const path = `users/${chat.userId}`;

  function say(text: string) {
    setToast(text);
    setTimeout(() => setToast(undefined), 2500);
  }

  async function send(deed: object) {
    try {
      await call(`${path}/events`, deed);
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      say(error.message);
    }
  }

  async function sendPicture(file: File) {
    await fetch(`/sim/${path}/images`, {
      method: "POST",
      body: file,
      headers: { "content-type": file.type },
    });
  }

  async function openUri(uri: string) {
    const page = liffAddress(uri, surroundings);
    if (page) {
      const { idToken } = await call<{ idToken: string }>(`${path}/id-token`, {});
      setLiff(`${page}#sim_id_token=${idToken}`);
    } else if (uri.startsWith("tel:")) say(`撥打 ${decodeURIComponent(uri.slice(4))}`);
    else if (/^(line:\/\/|https:\/\/line\.me\/R\/)nv\/camera/.test(uri)) pictures.current?.click();
    else window.open(uri, "_blank", "noopener");
  }

  function tap(action: Action) {
    switch (action.type) {
      case "message":
        return void send({ type: "text", text: action.text });
      case "postback":
        if (action.inputOption === "openKeyboard") setDraft(action.fillInText ?? "");
        return void send({
          type: "postback",
          data: action.data,
          displayText: action.displayText ?? action.text,
        });
      case "uri":
        return void openUri(action.uri ?? "");
      case "datetimepicker":
        return setPicking(action);
      case "camera":
      case "cameraRoll":
        return pictures.current?.click();
      case "location":
        return void send(SCHOOL);
      case "clipboard":
        return void navigator.clipboard.writeText(action.clipboardText ?? "").then(() => say("已複製"));
      case "richmenuswitch":
        return void send({
          type: "richmenuswitch",
          data: action.data,
          richMenuAliasId: action.richMenuAliasId,
        });
      default:
        return say(`不支援的動作：${action.type}`);
    }
  }

  function pick(value: string | undefined) {
    const { data, mode = "date" } = picking ?? {};
    setPicking(undefined);
    if (value) void send({ type: "postback", data, params: { [mode]: value } });
  }

  return { send, sendPicture, openUri, tap, picking, pick, liff, setLiff, toast, draft, setDraft, pictures };
}

export type Actions = ReturnType<typeof useActions>;

const SCHOOL = {
  type: "location",
  title: "國立臺灣科學教育館",
  address: "臺北市士林區士商路189號",
  latitude: 25.0957,
  longitude: 121.5163,
};
