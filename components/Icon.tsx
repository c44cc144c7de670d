/** Line icons on a 16-px grid, drawn for this project. Always beside words or inside a named button: hidden from readers. */
const PATHS = {
  export: 'M8 2v8M4.8 7 8 10.2 11.2 7M2.5 11.5V13a1 1 0 0 0 1 1h9a1 1 0 0 0 1-1v-1.5',
  import: 'M8 10V2M4.8 5 8 1.8 11.2 5M2.5 11.5V13a1 1 0 0 0 1 1h9a1 1 0 0 0 1-1v-1.5',
  search: 'M7 2.5a4.5 4.5 0 1 1 0 9 4.5 4.5 0 0 1 0-9M10.3 10.3 13.5 13.5',
  close: 'm4.5 4.5 7 7m0-7-7 7',
  trash: 'M3 4.5h10M6.5 4.5v-2h3v2M4.5 4.5l.6 9h5.8l.6-9M6.8 7.2v3.6M9.2 7.2v3.6',
  open: 'M6.5 3.5h-3v9h9v-3M9 2.5h4.5V7M13.2 2.8 7.5 8.5',
  clock: 'M8 2.5a5.5 5.5 0 1 1 0 11 5.5 5.5 0 0 1 0-11M8 5v3.2l2 1.3',
  alert: 'M8 2.5 14 13H2zM8 6.5v3M8 11.3v.1',
  check: 'm3.5 8.5 3 3 6-7',
  minus: 'M4 8h8',
  plus: 'M4 8h8M8 4v8',
  star: 'm8 2.3 1.8 3.7 4 .6-2.9 2.8.7 4L8 11.5l-3.6 1.9.7-4-2.9-2.8 4-.6z',
  edit: 'm3 13 .6-2.8 7.2-7.2 2.2 2.2-7.2 7.2zM9.6 4.2l2.2 2.2',
  down: 'm4.5 6.5 3.5 3.5 3.5-3.5',
} as const;

export type IconName = keyof typeof PATHS;

export function Icon({ name }: { name: IconName }) {
  return (
    <svg class="icon" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d={PATHS[name]} />
    </svg>
  );
}
