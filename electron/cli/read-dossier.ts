/** Workbooks of casussen to a dossier in memory: the same reading, rows and change sets as in the product. */
import { randomBytes } from 'node:crypto';
import { resolve } from 'node:path';
import type { FigureSource } from '../../shared/charts/source';
import { openChange } from '../../shared/dossier/apply';
import type { Author } from '../../shared/dossier/change';
import { createIntake } from '../../shared/dossier/intake';
import type { ChangeStep } from '../../shared/dossier/operations';
import { figureSource } from '../../shared/dossier/queries/figure-source';
import { type DossierState, emptyState } from '../../shared/dossier/state';
import { Control } from '../../shared/import/control';
import { type Proposed, proposeImport } from '../../shared/import/propose';
import { rowAnswers } from '../../shared/import/send-rows';
import { nodeHooks, workbookBytes } from './lees';

export interface ReadDossier {
  source: FigureSource;
  /** What reading had to say about the files, each sentence with its file. */
  meldingen: string[];
}

/** Each file becomes one import. Throws a CodedError that names the file. */
export async function readDossier(
  paths: readonly string[],
  cwd: string,
  now: () => string,
): Promise<ReadDossier> {
  let state = emptyState();
  const steps = new Map<number, ChangeStep>();
  const meldingen: string[] = [];
  const author: Author = { coder: null, now, newId: () => randomBytes(8).toString('hex') };
  for (const path of paths) {
    const { bytes, bestand } = await workbookBytes(resolve(cwd, path));
    const proposed = await proposeImport(bytes, bestand, new Control(nodeHooks));
    const imported = importInto(state, proposed, author);
    state = imported.state;
    steps.set(imported.step.seq, imported.step);
    meldingen.push(...proposed.counted.meldingen.map((melding) => `${bestand}: ${melding}`));
  }
  return { source: figureSource(state, (seq) => steps.get(seq)), meldingen };
}

function importInto(
  state: DossierState,
  proposed: Proposed,
  author: Author,
): { state: DossierState; step: ChangeStep } {
  const seq = state.seq + 1;
  const change = openChange(state, seq);
  const next = rowAnswers(proposed);
  const begin = next();
  if (begin?.type !== 'begin') throw new RangeError('rows before their source');
  const intake = createIntake(begin.source, author);
  change.apply(intake.begin());
  for (let answer = next(); answer?.type === 'rows'; answer = next()) {
    change.apply(intake.rows(answer.rows));
  }
  return { state: change.close('import').state, step: { ...intake.summary(), seq } };
}
