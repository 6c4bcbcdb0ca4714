import { useEffect, useRef, useState } from "preact/hooks";
import { elementId, type FieldName, fieldNames, isChoice } from "../draft/field-names.ts";
import { useDraft } from "../draft/use-draft.ts";
import { useTexts } from "../texts/use-texts.ts";
import { focusField, isShown } from "./focus-field.ts";

/**
 * Everything that keeps the form from going on, in the order of the page; each line leads to its field. What she mends
 * leaves it at once.
 * @param refusals how often she asked to go on and could not: each time it takes the focus; 0 hides it
 */
export function ErrorSummary({ refusals }: { refusals: number }) {
  const texts = useTexts();
  const view = useDraft();
  const box = useRef<HTMLElement>(null);
  const [names, setNames] = useState<FieldName[]>([]);
  useEffect(() => {
    const amiss = fieldNames.filter((name) => view?.errors[name] && isShown(name));
    setNames(refusals > 0 ? amiss : []);
  }, [refusals, view]);
  const isOpen = names.length > 0;
  useEffect(() => {
    if (!isOpen) return undefined;
    box.current?.focus();
    box.current?.scrollIntoView({ block: "start" });
    const title = document.title;
    document.title = texts.apply.faultyTitle(title);
    return () => {
      document.title = title;
    };
  }, [refusals, isOpen]);
  if (!isOpen) return null;

  const said = (name: FieldName): string => {
    const label = texts.fields[name];
    const reason = view?.errors[name] ?? "";
    const open = isChoice(name) ? texts.apply.notChosen : texts.apply.notFilled;
    if (!String(view?.answers[name] ?? "").trim()) return label + texts.colon + open;
    // Most reasons begin with the field's name.
    return reason.startsWith(label) ? reason : label + texts.colon + reason;
  };
  return (
    <section ref={box} class="notice danger summary" tabIndex={-1} aria-labelledby="summary-title">
      <h2 id="summary-title">{texts.apply.faults(names.length)}</h2>
      <ul>
        {names.map((name) => (
          <li key={name}>
            <a
              href={`#${elementId(name)}`}
              onClick={(event) => {
                event.preventDefault();
                focusField(name);
              }}
            >
              {said(name)}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
