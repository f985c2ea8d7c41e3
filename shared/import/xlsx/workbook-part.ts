/**
 * Finding one's way in a package: relations, and the list of sheets.
 * Names of parts are taken from relations, never guessed, unless the relations are missing.
 */
import type { Control } from '../control';
import { LIMITS } from '../limits';
import type { Directory, Entry } from '../package/directory';
import { damaged, overLimit } from '../refusals';
import type { SheetState } from '../sheet';
import { eachElement } from './elements';
import { CLOSE } from './markup';
import { wholePart } from './part';

export interface SheetPart {
  naam: string;
  staat: SheetState;
  /** Null for a sheet whose part is not in the package. */
  entry: Entry | null;
}

export interface WorkbookParts {
  sheets: SheetPart[];
  strings: Entry | null;
  styles: Entry | null;
  from1904: boolean;
  /** Sheets of macros, as Excel had before it had modules; they are not read. */
  macroSheets: boolean;
  /** Relations are missing: names and data of the sheets were put together by their order. */
  guessed: boolean;
}

interface Relation {
  type: string;
  target: string;
}

/** `../a/b.xml` seen from the folder of the part that names it; absolute targets begin with `/`. */
function resolve(target: string, base: string): string {
  const path = target.replaceAll('\\', '/');
  const steps = path.startsWith('/') ? [] : base.split('/').slice(0, -1);
  for (const step of path.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/').toLowerCase();
}

function relationsName(part: string): string {
  const slash = part.lastIndexOf('/') + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`.toLowerCase();
}

/** The last word of a relation type; the transitional and strict namespaces share it. */
const shortType = (type: string): string => type.slice(type.lastIndexOf('/') + 1).toLowerCase();

/**
 * Relations of a part by id, '' for the package itself; null when it has none. Those that leave the
 * package are passed over.
 */
export async function readRelations(
  directory: Directory,
  part: string,
  control: Control,
): Promise<Map<string, Relation> | null> {
  const entry = directory.get(relationsName(part));
  if (entry === undefined) return null;
  const relations = new Map<string, Relation>();
  eachElement(entry.name, await wholePart(entry, control), (xml, kind) => {
    if (kind === CLOSE || !xml.is('Relationship')) return;
    const id = xml.attribute('Id');
    const type = xml.attribute('Type');
    const target = xml.attribute('Target');
    if (id === undefined || type === undefined || target === undefined) return;
    if (xml.attribute('TargetMode') === 'External') return;
    relations.set(id, { type: shortType(type), target: resolve(target, part) });
  });
  return relations;
}

/** ECMA-376 part 1, 18.18.68. */
const STATES: ReadonlyMap<string, SheetState> = new Map([
  ['visible', 'zichtbaar'],
  ['hidden', 'verborgen'],
  ['veryHidden', 'zeer verborgen'],
]);

export interface ListedSheet {
  naam: string;
  staat: SheetState;
  relation: string | undefined;
}

/** What the main part of a workbook says. */
export interface SheetList {
  listed: readonly ListedSheet[];
  from1904: boolean;
}

async function listSheets(entry: Entry, control: Control): Promise<SheetList> {
  const listed: ListedSheet[] = [];
  let from1904 = false;
  eachElement(entry.name, await wholePart(entry, control), (xml, kind) => {
    if (kind === CLOSE) return;
    if (xml.is('sheet')) {
      if (listed.length >= LIMITS.entries) {
        throw overLimit('het aantal bladen', LIMITS.entries);
      }
      listed.push({
        naam: xml.attribute('name') ?? '',
        staat: STATES.get(xml.attribute('state') ?? 'visible') ?? 'verborgen',
        relation: xml.prefixedAttribute('id'),
      });
    } else if (xml.is('workbookPr')) {
      const value = xml.attribute('date1904');
      from1904 = value === '1' || value === 'true';
    }
  });
  return { listed, from1904 };
}

/**
 * Finds the parts of a workbook; `list` reads its main part, of which the kind ends in `extension`.
 * Throws 'werkmap-beschadigd' or 'werkmap-te-groot'.
 */
export async function findParts(
  directory: Directory,
  control: Control,
  extension: 'xml' | 'bin' = 'xml',
  list: (entry: Entry) => Promise<SheetList> = (entry) => listSheets(entry, control),
): Promise<WorkbookParts> {
  const top = await readRelations(directory, '', control);
  const named = [...(top?.values() ?? [])].find((r) => r.type === 'officedocument')?.target;
  const workbook = directory.get(named ?? `xl/workbook.${extension}`);
  if (workbook === undefined)
    throw damaged(`xl/workbook.${extension}`, 'de lijst met bladen ontbreekt');
  const { listed, from1904 } = await list(workbook);
  if (listed.length === 0) throw damaged(workbook.name, 'er staat geen enkel blad in');

  const relations = await readRelations(directory, workbook.name, control);
  const folder = workbook.name.slice(0, workbook.name.lastIndexOf('/') + 1);
  const byType = (type: string, usual: string): Entry | null => {
    const target = [...(relations?.values() ?? [])].find((r) => r.type === type)?.target;
    const found = directory.get(target ?? `${folder}${usual}`.toLowerCase());
    // Without its styles a date would read as a number, without its texts a cell as nothing.
    if (found === undefined && target !== undefined)
      throw damaged(target, 'het onderdeel ontbreekt');
    return found ?? null;
  };
  const used = new Set<Entry>();
  const sheets: SheetPart[] = [];
  listed.forEach(({ naam, staat, relation }, i) => {
    const known = relation === undefined ? undefined : relations?.get(relation);
    // Chart, dialog and macro sheets hold no cells.
    if (known !== undefined && known.type !== 'worksheet') return;
    const usual = `${folder}worksheets/sheet${i + 1}.${extension}`.toLowerCase();
    const entry = directory.get(relations === null ? usual : (known?.target ?? '')) ?? null;
    if (entry !== null && used.has(entry)) {
      throw damaged(entry.name, 'twee bladen verwijzen naar dezelfde gegevens');
    }
    if (entry !== null) used.add(entry);
    sheets.push({ naam, staat, entry });
  });
  return {
    sheets,
    strings: byType('sharedstrings', `sharedStrings.${extension}`),
    styles: byType('styles', `styles.${extension}`),
    from1904,
    macroSheets: [...(relations?.values() ?? [])].some(({ type }) => /macrosheet$/.test(type)),
    guessed: relations === null,
  };
}

/** True when there is anything in the package that could be run. */
export function hasMacros(directory: Directory, { macroSheets }: WorkbookParts): boolean {
  return macroSheets || [...directory.keys()].some((name) => name.endsWith('/vbaproject.bin'));
}
