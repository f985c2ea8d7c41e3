/** Runs commands on the open dossier; each answers once its change set is durable. */
import { CodedError } from '../../../shared/desktop/errors';
import { type PlainCommand, prepareInverse, runCommand } from '../../../shared/dossier/commands';
import type { ChangeStep } from '../../../shared/dossier/operations';
import type { CommandName, Commands, Inverted, OnlyStep } from '../../../shared/dossier/protocol';
import { leftNames, phrase, sentenceSource } from '../../../shared/dossier/sentences';
import { nextRedo, nextUndo } from '../../../shared/dossier/undo';
import type { Dossier } from './dossier';

/** Of what undo left alone, so many are named; the rest is counted. */
const NAMED = 20;

/**
 * Throws the codes of shared/dossier/commands.ts, 'niets-ongedaan', 'niets-opnieuw', or those of
 * Log.append. Then nothing has changed.
 */
export async function run<C extends CommandName>(
  dossier: Dossier,
  command: C,
  params: Commands[C]['params'],
): Promise<Commands[C]['result']> {
  switch (command) {
    case 'ongedaanMaken':
      return invertLast(dossier, 'ongedaan', params as OnlyStep | null);
    case 'opnieuwDoen':
      return invertLast(dossier, 'opnieuw', params as OnlyStep | null);
    case 'wieBenIk': {
      const { result } = await plain(dossier, 'wieBenIk', params as { naam: string });
      dossier.worksAs(result.coder);
      return result;
    }
    default: {
      const { seq, result } = await plain(dossier, command as PlainCommand, params as never);
      return { ...result, seq } as Commands[C]['result'];
    }
  }
}

async function plain<C extends PlainCommand>(
  dossier: Dossier,
  command: C,
  params: Commands[C]['params'],
) {
  let answer: ReturnType<typeof runCommand<C>> | undefined;
  const step = await dossier.change((state, author) => {
    answer = runCommand(state, command, params, author);
    return answer.change;
  });
  if (answer === undefined) throw new CodedError('intern');
  // When the dossier said so already, it is as durable as its last step.
  return { result: answer.result, seq: step?.seq ?? dossier.state.seq };
}

async function invertLast(
  dossier: Dossier,
  kind: 'ongedaan' | 'opnieuw',
  only: OnlyStep | null,
): Promise<Inverted> {
  let undone: ChangeStep | undefined;
  const step = await dossier.change(async (state, author) => {
    const target = kind === 'ongedaan' ? nextUndo(state) : nextRedo(state);
    if (only !== null && target?.step !== only.alleen) {
      throw new CodedError(`niets-${kind}`, { reden: 'anders' });
    }
    if (target === null) throw new CodedError(`niets-${kind}`);
    if (author.coder === null) throw new CodedError('naam-leeg', { reden: 'niemand' });
    const inverted = await dossier.log.read(target.last);
    const [root = inverted] = await dossier.log.steps(target.step, target.step);
    undone = root;
    return prepareInverse(state, kind, inverted, root, author);
  });
  if (step === null || undone === undefined) throw new CodedError('intern');
  const root = undone;
  return dossier.steps.with((steps) => {
    const source = sentenceSource(dossier.state, steps);
    const bleefStaan = leftNames(step.left.slice(0, NAMED), source);
    const more = step.left.length - NAMED;
    if (more > 0) bleefStaan.push(`en nog ${more.toLocaleString('nl-NL')} andere`);
    return { zin: phrase(root, source), bleefStaan, stap: root.seq };
  });
}
