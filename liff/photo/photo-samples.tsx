import { useFormEndTexts } from "../texts/form-end/use-form-end-texts.ts";

const samples = ["good", "far", "busy", "dark", "covered"] as const;
type Sample = (typeof samples)[number];

/** What a photo should look like, and what schools send back; drawn, so that it is nobody's face. */
export function PhotoSamples() {
  const texts = useFormEndTexts().photo.samples;
  return (
    <ul class="samples" aria-label={texts.title}>
      {samples.map((sample) => (
        <li key={sample} class={sample}>
          <Drawing sample={sample} />
          <span>
            <b aria-hidden="true">{sample === "good" ? "✓" : "✗"}</b>
            <span>{texts[sample]}</span>
          </span>
        </li>
      ))}
    </ul>
  );
}

function Drawing({ sample }: { sample: Sample }) {
  return (
    <svg viewBox="0 0 70 90" aria-hidden="true">
      <rect class="wall" width="70" height="90" />
      {sample === "busy" && (
        <path
          class="things"
          d="M4 6h22v26h-22zM46 4h20v14h-20zM48 24h18v20h-18zM2 40h16v30h-16zM15 6v26M46 11h20"
        />
      )}
      <g transform={sample === "far" ? "translate(21 38) scale(.4)" : undefined}>
        <path class="hair" d="M16 42c-3-40 41-40 38 0l2 22h-42z" />
        <path class="shirt" d="M4 90c0-20 14-22 24-25h14c10 3 24 5 24 25z" />
        <path class="skin" d="M28 56h14v12a7 7 0 0 1-14 0zM20 36a15 19 0 0 0 30 0 15 19 0 0 0-30 0" />
        <path class="hair" d="M19 36c-2-24 34-24 32 0-4-3-8-10-9-12-5 6-15 8-23 12z" />
        <path class="lines" d="M28 38v2M42 38v2M30 47q5 4 10 0M35 41v2" />
        {sample === "covered" && (
          <path class="cover" d="M14 27c2-26 40-26 42 0zM21 34h12v7h-12zM37 34h12v7h-12zM33 36h4v2h-4z" />
        )}
      </g>
      {sample === "dark" && <rect class="shade" width="70" height="90" />}
    </svg>
  );
}
