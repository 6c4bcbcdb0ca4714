const HUES = [12, 205, 275, 150, 330, 45];

/** A round picture made of a name's last character. */
export function Avatar({ name }: { name: string }) {
  const hue =
    HUES[[...name].reduce((total, character) => total + (character.codePointAt(0) ?? 0), 0) % HUES.length];
  return (
    <span class="avatar" aria-hidden="true" style={{ background: `hsl(${hue} 55% 52%)` }}>
      {[...name].at(-1)}
    </span>
  );
}

/** The official account's picture. */
export function BotAvatar() {
  return (
    <span class="avatar avatar-bot" aria-hidden="true">
      <svg viewBox="0 0 24 24" width="60%" height="60%" fill="none" stroke="#fff" stroke-width="1.8">
        <title>學生證</title>
        <rect x="2.5" y="5" width="19" height="14" rx="2.5" />
        <circle cx="8.3" cy="11" r="2.1" />
        <path d="M5 16c.6-1.8 1.8-2.6 3.3-2.6s2.7.8 3.3 2.6M14 10h5M14 13.5h5" />
      </svg>
    </span>
  );
}
