/** Two computers that only have files in common. */
import { openAsBlob } from 'node:fs';
import { join } from 'node:path';
import type { MergeChoices } from '../../../shared/dossier/merge-report';
import type { ShareChoice } from '../../../shared/dossier/share';
import { type Computer, good, makeDossier, type Program, unwatched } from './program';
import { aComputer, run } from './support';

export const SHARED = 'zeven paarse fietsen wachten geduldig';
export const geheim = { soort: 'wachtwoordzin', tekst: SHARED } as const;
export const everything = { soort: 'alles' } as const;
export const stays: MergeChoices = { keuzes: [], rest: null };

/** A dossier with two casussen and an interview of one turn. */
export async function dossierOn(program: Program) {
  await makeDossier(program);
  const { session } = program;
  const add = async (params: Parameters<typeof session.run<'toevoegen'>>[1]) =>
    (await good(session.run('toevoegen', params))).record;
  const first = await add({ soort: 'casus', velden: { naam: 'Molendrift', sector: 'zorg' } });
  const second = await add({ soort: 'casus', velden: { naam: 'ZorgStart' } });
  const interview = await add({
    soort: 'interview',
    velden: { titel: 'Gesprek', rol: 'adviseur' },
  });
  const beurt = await add({
    soort: 'beurt',
    interview,
    na: null,
    velden: { tekst: 'Wij bleven.' },
  });
  return { first, second, interview, beurt };
}

export async function shareTo(
  program: Program,
  folder: string,
  naam: string,
  keuze: ShareChoice = everything,
): Promise<File> {
  const target = { naam, folder: null, overwrite: true };
  const input = { keuze, roepnaam: 'Van de analist', passphrase: SHARED };
  await good(program.session.share(target, input, unwatched));
  return fileAt(join(folder, naam));
}

export async function fileAt(path: string): Promise<File> {
  return new File([await openAsBlob(path)], path.split('/').at(-1) ?? '');
}

/** Opens the file on a computer that never saw the program. */
export async function openElsewhere(file: File): Promise<{ computer: Computer; program: Program }> {
  const computer = await aComputer();
  const program = run(computer);
  await good(program.session.openBackup({ file, geheim }, unwatched));
  await good(program.session.run('wieBenIk', { naam: 'onderzoeker 2' }));
  return { computer, program };
}

export const names = async ({ session }: Program) => {
  const { rows } = await good(
    session.ask('casussen', {
      filter: { zoek: '', wereld: [], knop: [], behoefte: [], zonder: [], import: null, ids: null },
      sorteer: { kolom: 'naam', richting: 'op' },
      offset: 0,
      limit: 100,
    }),
  );
  return rows.map(({ velden }) => velden.naam);
};
export const sectorOf = async ({ session }: Program, id: string) =>
  (await good(session.ask('casus', { id })))?.velden.sector;
export const history = async ({ session }: Program) =>
  (await good(session.ask('geschiedenis', { offset: 0, limit: 200 }))).rows;
export const change = ({ session }: Program, record: string, waarde: string, veld = 'sector') =>
  good(session.run('veldWijzigen', { record, veld, waarde }));
