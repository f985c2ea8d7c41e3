/** The product's own icons: 16 × 16, drawn in the colour of the text around them. */
const paths = {
  zoek: 'M7 2.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9ZM10.3 10.3 14 14',
  ongedaan: 'M6 3 2.5 6.5 6 10M2.5 6.5h7a3.5 3.5 0 0 1 0 7H7',
  opnieuw: 'M10 3l3.5 3.5L10 10M13.5 6.5h-7a3.5 3.5 0 0 0 0 7H9',
  slot: 'M4 7h8v6.5H4ZM5.5 7V5a2.5 2.5 0 0 1 5 0v2',
  sluit: 'm4 4 8 8M12 4l-8 8',
  omlaag: 'm4 6 4 4 4-4',
  omhoog: 'm4 10 4-4 4 4',
  rechts: 'm6 4 4 4-4 4',
  links: 'M10 4 6 8l4 4',
  vink: 'm3 8.5 3.2 3L13 4.5',
  bestand: 'M4 1.5h5L12.5 5v9.5H4ZM9 1.5V5h3.5',
  kolommen: 'M2.5 3h11v10h-11ZM6.2 3v10M9.8 3v10',
  filter: 'M2.5 4h11M4.5 8h7M6.5 12h3',
  let_op: 'M8 2 14.5 13.5h-13ZM8 6.5v3.2M8 11.4v.6',
  uitleg: 'M8 1.8a6.2 6.2 0 1 0 0 12.4A6.2 6.2 0 0 0 8 1.8ZM8 7.2v4M8 4.6v.8',
  druk: 'M4.5 6V2h7v4M4.5 11.5h-2V6h11v5.5h-2M4.5 9.5h7V14h-7Z',
  bewaar: 'M8 2v8M4.8 7 8 10.2 11.2 7M2.5 13.5h11',
  herkomst: 'M3 3v4a3 3 0 0 0 3 3h7M10 7l3 3-3 3',
  pen: 'M3 13l.8-3.2L11 2.6a1.4 1.4 0 0 1 2 0l.4.4a1.4 1.4 0 0 1 0 2L6.2 12.2ZM9.6 4l2.4 2.4',
} as const;

export type IconName = keyof typeof paths;

/** Decorative: whatever holds it carries the name. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg
      width="1em"
      height="1em"
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth={1.5}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      <path d={paths[name]} />
    </svg>
  );
}
