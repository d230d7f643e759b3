/** Line icons, 20 px, in the colour of the text around them. */
const PATHS = {
  search: "M9 15A6 6 0 1 0 9 3a6 6 0 0 0 0 12ZM13.5 13.5 17 17",
  close: "M4 4 16 16M16 4 4 16",
  sun: "M10 13.5a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7ZM10 1.5v2M10 16.5v2M1.5 10h2M16.5 10h2M4 4l1.4 1.4M14.6 14.6 16 16M4 16l1.4-1.4M14.6 5.4 16 4",
  moon: "M16.5 11.8A7 7 0 0 1 8.2 3.5a7 7 0 1 0 8.3 8.3Z",
  plus: "M10 4v12M4 10h12",
  undo: "M7 4 3.5 7.5 7 11M3.5 7.5H12a4.5 4.5 0 0 1 0 9H7",
  redo: "M13 4 16.5 7.5 13 11M16.5 7.5H8a4.5 4.5 0 0 0 0 9h5",
  minus: "M4 10h12",
  menu: "M3.5 5.5h13M3.5 10h13M3.5 14.5h13",
  filter: "M3 4.5h14l-5.5 6.5v5l-3-1.5V11L3 4.5Z",
  trace:
    "M4.5 16.5a1.75 1.75 0 1 0 0-3.5 1.75 1.75 0 0 0 0 3.5ZM15.5 7a1.75 1.75 0 1 0 0-3.5 1.75 1.75 0 0 0 0 3.5ZM6.3 14.8h5.2a2.4 2.4 0 0 0 0-4.8H8.6a2.4 2.4 0 0 1 0-4.8h5.1",
  clock: "M10 17a7 7 0 1 0 0-14 7 7 0 0 0 0 14ZM10 6.5V10l2.5 1.75",
  text: "M4 4.5h12M4 8.2h12M4 11.8h12M4 15.5h7",
  fit: "M3 7V3h4M13 3h4v4M17 13v4h-4M7 17H3v-4",
} as const;

export function Icon({ name }: { readonly name: keyof typeof PATHS }) {
  return (
    <svg className="icon" viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
      <path
        d={PATHS[name]}
        fill="none"
        stroke="currentColor"
        strokeWidth="1.75"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}

/** Three stones. */
export function Logo() {
  return (
    <svg className="logo" viewBox="0 0 24 24" width="26" height="26" aria-hidden="true">
      <ellipse className="stone" cx="12" cy="4.6" rx="3.6" ry="2.5" />
      <ellipse className="stone" cx="12" cy="11" rx="6" ry="2.9" />
      <ellipse className="base" cx="12" cy="18.4" rx="10" ry="3.6" />
    </svg>
  );
}
