/** The rows of one sheet as they come, held until all are there: only then is known what is new. */
import type { ImportRow, ImportSource } from '../../import/stream';
import type { Author } from '../change';
import { createIntake } from '../intake';
import type { Operation } from '../operations';
import { type Incoming, incomingOf } from './incoming';

export interface Collecting {
  rows(batch: readonly ImportRow[]): void;
  close(): Incoming;
}

/** `author` gives the ids that the records will have when they are stored. */
export function collect(source: ImportSource, author: Author): Collecting {
  const intake = createIntake(author);
  const operations: Operation[] = intake.sheet(source);
  return {
    rows(batch) {
      for (const operation of intake.rows(batch)) operations.push(operation);
    },
    close: () => incomingOf(operations),
  };
}

/** Of somebody who only looks: ids that mean nothing outside what was collected. */
export function onlooker(): Author {
  let last = 0;
  return { coder: null, now: () => '', newId: () => `rij ${++last}` };
}
