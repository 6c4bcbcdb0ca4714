import type { Action, Tap, Template } from "./types.ts";

/** Template messages: buttons, confirm, carousel, image carousel. */
export function TemplateView({ template, tap }: { template: Template; tap: Tap }) {
  if (!template.columns) return <Card card={template} tap={tap} row={template.type === "confirm"} />;
  return (
    <div class="fx-carousel">
      {template.columns.map((column, i) => (
        <Card
          key={i}
          card={{ ...column, ...(column.imageUrl ? { thumbnailImageUrl: column.imageUrl } : {}) }}
          tap={tap}
          row={false}
        />
      ))}
    </div>
  );
}

function Card({ card, tap, row }: { card: Template & { action?: Action }; tap: Tap; row: boolean }) {
  const actions = card.actions ?? (card.action ? [card.action] : []);
  return (
    <div class="template">
      {card.thumbnailImageUrl && <img alt="" src={card.thumbnailImageUrl} />}
      <div class="template-text">
        {card.title && <b>{card.title}</b>}
        <p>{card.text}</p>
      </div>
      <div class={`template-actions ${row ? "template-row" : ""}`}>
        {actions.map((action, i) => (
          <button key={i} type="button" onClick={() => tap(action)}>
            {action.label}
          </button>
        ))}
      </div>
    </div>
  );
}
