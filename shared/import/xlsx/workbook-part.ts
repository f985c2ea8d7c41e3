/**
 * Finding one's way in a package: relations, and the list of sheets.
 * Names of parts are taken from relations, never guessed, unless the relations are missing.
 */
import type { Control } from '../control';
import { LIMITS } from '../limits';
import type { Directory, Entry } from '../package/directory';
import { count, damaged, tooLarge } from '../refusals';
import { eachElement } from './elements';
import { CLOSE } from './markup';
import { wholePart } from './part';

export interface SheetPart {
  naam: string;
  verborgen: boolean;
  /** Null for a sheet whose part is not in the package. */
  entry: Entry | null;
}

export interface WorkbookParts {
  sheets: SheetPart[];
  strings: Entry | null;
  styles: Entry | null;
  from1904: boolean;
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

async function readRelations(
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

interface Listed {
  naam: string;
  state: string;
  relation: string | undefined;
}

async function listSheets(
  entry: Entry,
  control: Control,
): Promise<{ listed: Listed[]; from1904: boolean }> {
  const listed: Listed[] = [];
  let from1904 = false;
  eachElement(entry.name, await wholePart(entry, control), (xml, kind) => {
    if (kind === CLOSE) return;
    if (xml.is('sheet')) {
      if (listed.length >= LIMITS.entries) {
        const grens = count(LIMITS.entries);
        throw tooLarge('het aantal bladen', `meer dan ${grens}`, grens);
      }
      listed.push({
        naam: xml.attribute('name') ?? '',
        state: xml.attribute('state') ?? 'visible',
        relation: xml.prefixedAttribute('id'),
      });
    } else if (xml.is('workbookPr')) {
      const value = xml.attribute('date1904');
      from1904 = value === '1' || value === 'true';
    }
  });
  return { listed, from1904 };
}

/** Finds the parts of a workbook. Throws 'werkmap-beschadigd' or 'werkmap-te-groot'. */
export async function findParts(directory: Directory, control: Control): Promise<WorkbookParts> {
  const top = await readRelations(directory, '', control);
  const named = [...(top?.values() ?? [])].find((r) => r.type === 'officedocument')?.target;
  const workbook = directory.get(named ?? 'xl/workbook.xml');
  if (workbook === undefined) throw damaged('xl/workbook.xml', 'de lijst met bladen ontbreekt');
  const { listed, from1904 } = await listSheets(workbook, control);
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
  listed.forEach(({ naam, state, relation }, i) => {
    const known = relation === undefined ? undefined : relations?.get(relation);
    // Chart, dialog and macro sheets hold no cells.
    if (known !== undefined && known.type !== 'worksheet') return;
    const usual = `${folder}worksheets/sheet${i + 1}.xml`.toLowerCase();
    const entry = directory.get(relations === null ? usual : (known?.target ?? '')) ?? null;
    if (entry !== null && used.has(entry)) {
      throw damaged(entry.name, 'twee bladen verwijzen naar dezelfde gegevens');
    }
    if (entry !== null) used.add(entry);
    sheets.push({ naam, verborgen: state !== 'visible', entry });
  });
  return {
    sheets,
    strings: byType('sharedstrings', 'sharedStrings.xml'),
    styles: byType('styles', 'styles.xml'),
    from1904,
    guessed: relations === null,
  };
}
