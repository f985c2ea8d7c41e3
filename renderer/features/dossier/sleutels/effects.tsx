import css from './keys.module.css';

interface EffectsProps {
  does: readonly string[];
  doesNot: readonly string[];
}

/** What replacing a key does, and what it does not do: before anybody decides. */
export function Effects({ does, doesNot }: EffectsProps) {
  return (
    <div className={css.effects}>
      <List title="Wat het doet" lines={does} />
      <List title="Wat het niet doet" lines={doesNot} />
    </div>
  );
}

function List({ title, lines }: { title: string; lines: readonly string[] }) {
  return (
    <section>
      <h3>{title}</h3>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  );
}
