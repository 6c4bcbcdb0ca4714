import type { ComponentType } from "preact";
import { useEffect, useState } from "preact/hooks";
import { useTexts } from "../texts/use-texts.ts";
import { loadCode } from "./load-code.ts";
import { Loading } from "./loading.tsx";
import type { LoadPage, PageProps } from "./page-props.ts";
import { ReloadOffer } from "./reload-offer.tsx";

type Load<Props> = () => Promise<ComponentType<Props>>;

/** Part of a page whose code is fetched when it is first shown. */
export function LazyPart<Props extends object>({ load, ...props }: { load: Load<Props> } & Props) {
  const Part = useCode(load);
  if (Part === "missing") return <ReloadOffer />;
  // What is left of the props is what the part asks for; the compiler cannot subtract.
  return Part ? <Part {...(props as unknown as Props)} /> : <Loading />;
}

/** A page whose code is fetched when it is first shown. */
export function LazyPage({ load, serial }: PageProps & { load: LoadPage }) {
  const texts = useTexts();
  const Page = useCode(load);
  if (Page === "missing")
    return (
      <main class="page">
        <h1>{texts.failures.title}</h1>
        <ReloadOffer />
      </main>
    );
  return Page ? <Page serial={serial} /> : <Loading />;
}

function useCode<Props>(load: Load<Props>): ComponentType<Props> | "missing" | undefined {
  const [code, setCode] = useState<ComponentType<Props> | "missing">();
  useEffect(() => {
    let gone = false;
    loadCode(load).then(
      (part) => gone || setCode(() => part),
      () => gone || setCode("missing"),
    );
    return () => {
      gone = true;
    };
  }, [load]);
  return code;
}
