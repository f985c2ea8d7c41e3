import type { ReactNode } from 'react';
import { Kbd } from '../../ui/kbd';
import type { Block } from './markdown';
import type { Inline } from './markdown-inline';
import css from './markdown-view.module.css';
import { pieces } from './search';

interface MarkdownViewProps {
  blocks: readonly Block[];
  /** What was searched for, marked in the text. */
  words: readonly string[];
  /** A link was followed; `to` as it is written in the page. */
  onLink(to: string): void;
}

/** A page as React elements. Text of a page never becomes markup. */
export function MarkdownView({ blocks, words, onLink }: MarkdownViewProps) {
  const line = (parts: readonly Inline[]) => <Line parts={parts} words={words} onLink={onLink} />;
  return (
    <div className={css.text}>
      {blocks.map((block, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the blocks of a page never change places.
        <BlockView key={index} block={block} line={line} />
      ))}
    </div>
  );
}

function BlockView(props: { block: Block; line(parts: readonly Inline[]): ReactNode }) {
  const { block, line } = props;
  switch (block.kind) {
    case 'heading': {
      const Heading = `h${block.level}` as const;
      return (
        <Heading data-anchor={block.anchor} tabIndex={-1}>
          {line(block.parts)}
        </Heading>
      );
    }
    case 'paragraph':
      return <p>{line(block.parts)}</p>;
    case 'list': {
      const List = block.ordered ? 'ol' : 'ul';
      return (
        <List>
          {block.items.map((item, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: as above.
            <li key={index}>{line(item)}</li>
          ))}
        </List>
      );
    }
    case 'table':
      return (
        <table>
          <thead>
            <tr>
              {block.head.map((cell, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: as above.
                <th key={index} scope="col">
                  {line(cell)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {block.rows.map((row, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: as above.
              <tr key={index}>
                {row.map((cell, column) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: as above.
                  <td key={column}>{line(cell)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      );
    case 'code':
      return (
        <pre>
          <code>{block.text}</code>
        </pre>
      );
    case 'picture':
      return null;
  }
}

interface LineProps {
  parts: readonly Inline[];
  words: readonly string[];
  onLink(to: string): void;
}

export function Line({ parts, words, onLink }: LineProps) {
  return parts.map((part, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a line never change places.
    <Part key={index} part={part} words={words} onLink={onLink} />
  ));
}

function Part({ part, words, onLink }: { part: Inline } & Omit<LineProps, 'parts'>) {
  switch (part.kind) {
    case 'text':
      return <Marked text={part.text} words={words} />;
    case 'code':
      return (
        <code>
          <Marked text={part.text} words={words} />
        </code>
      );
    case 'key':
      return <Kbd>{part.text}</Kbd>;
    case 'emphasis':
      return (
        <em>
          <Line parts={part.parts} words={words} onLink={onLink} />
        </em>
      );
    case 'strong':
      return (
        <strong>
          <Line parts={part.parts} words={words} onLink={onLink} />
        </strong>
      );
    case 'link':
      return (
        // A link without an address: the address of the page never changes.
        <button type="button" className={css.link} onClick={() => onLink(part.to)}>
          <Line parts={part.parts} words={words} onLink={onLink} />
        </button>
      );
  }
}

/** Text with the words that were looked for marked. */
export function Marked({ text, words }: { text: string; words: readonly string[] }) {
  if (words.length === 0) return text;
  return pieces(text, words).map((piece, index) =>
    piece.found ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: pieces are text, without state.
      <mark key={index} className={css.found}>
        {piece.text}
      </mark>
    ) : (
      piece.text
    ),
  );
}
