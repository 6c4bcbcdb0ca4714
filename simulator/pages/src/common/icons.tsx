import type { ComponentChildren } from "preact";

/** Line drawings, so that nothing depends on the machine's emoji font. */
const DRAWINGS = {
  store: (
    <path d="M4 10v9h16v-9M3 10l1.5-5h15L21 10a3 3 0 0 1-6 0 3 3 0 0 1-6 0 3 3 0 0 1-6 0M10 19v-5h4v5" />
  ),
  bank: <path d="M3 9.5 12 4l9 5.5H3M5 9.5V17M9.7 9.5V17M14.3 9.5V17M19 9.5V17M3 20h18M4 17h16" />,
  control: <path d="M5 4v7M5 15v5M12 4v3M12 11v9M19 4v9M19 17v3M2.5 13.5h5M9.5 9h5M16.5 15h5" />,
  camera: <path d="M4 8h3.5L9 5.5h6L16.5 8H20v11H4zM12 16.5a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7" />,
  cameraRoll: <path d="M4 5h16v14H4zM4 16l5-5 4 4 2.5-2.5L20 17M15.5 9.5h.01" />,
  location: (
    <path d="M12 21s-6.5-6-6.5-11a6.5 6.5 0 0 1 13 0c0 5-6.5 11-6.5 11M12 12.3a2.3 2.3 0 1 0 0-4.6 2.3 2.3 0 0 0 0 4.6" />
  ),
  datetimepicker: <path d="M4 6h16v14H4zM4 10.5h16M8.5 3.5V8M15.5 3.5V8" />,
  sticker: (
    <path d="M12 21a9 9 0 1 1 9-9M8.5 9.5v.01M15.5 9.5v.01M8 14a4.5 4.5 0 0 0 7 1M21 12l-9 9c0-6 3-9 9-9" />
  ),
  send: <path d="m4 12 16-8-5.5 16-3-6.5zM11.5 13.5 20 4" />,
  plus: <path d="M12 5v14M5 12h14" />,
  menu: <path d="M4 7h16M4 12h16M4 17h16" />,
  back: <path d="m15 5-7 7 7 7" />,
  close: <path d="m6 6 12 12M18 6 6 18" />,
} satisfies Record<string, ComponentChildren>;

export type IconName = keyof typeof DRAWINGS;

export const isIcon = (name: string): name is IconName => name in DRAWINGS;

/** A picture that says nothing to a screen reader; its button carries the words. */
export function Icon({ name, size = 22 }: { name: IconName; size?: number }) {
  return (
    <svg class="icon" viewBox="0 0 24 24" width={size} height={size} aria-hidden="true">
      {DRAWINGS[name]}
    </svg>
  );
}
