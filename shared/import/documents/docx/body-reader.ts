/**
 * Reads the body of a Word document tag by tag: paragraphs with their text and rank, and tables as
 * rows of cells. What a reader of the document does not see is left out: deleted text, hidden text,
 * field codes, the second copy of a text box. Source: ECMA-376 part 1, 17 (WordprocessingML).
 */
import { LIMITS } from '../../limits';
import { damaged, overLimit } from '../../refusals';
import { CLOSE, EMPTY, OPEN } from '../../xlsx/markup';
import { PartReader } from '../../xlsx/part-reader';
import { GrowingText, symbol, UNKNOWN_SYMBOL } from './runs';
import { isBoldStyle, isOn, rankOf, type WordStyles } from './styles';

/** A paragraph of the body, or of a cell. */
export interface WordParagraph {
  tekst: string;
  vet: number;
  stijl: 'titel' | 'kop' | null;
}

/** What stands in the body, in order: a paragraph, or a whole table. */
export type WordBlock = WordParagraph | { rijen: WordParagraph[][][] };

/** What the text has beside it, or hides: numbers of each, to tell. */
export interface WordCounts {
  verwijderd: number;
  ingevoegd: number;
  verborgen: number;
  voetnoten: number;
  lijsten: number;
  afbeeldingen: number;
  tekens: number;
}

/** Real documents nest some thirty deep. */
const MAX_DEPTH = 256;

/** Elements of which nothing is text: properties as they were, deleted and moved text, fall-backs. */
const NEVER = new Set(['del', 'moveFrom', 'rPrChange', 'pPrChange', 'tblPr', 'sectPr', 'binData']);

interface Run {
  bold: boolean | null;
  style: string | undefined;
  hidden: boolean;
}

interface OpenParagraph {
  text: GrowingText;
  style: string | undefined;
  isListItem: boolean;
  run: Run | null;
  /** Its mark was deleted: the next paragraph goes on with it. */
  goesOn: boolean;
  /** Its end was read, but it waits for the paragraph that goes on with it. */
  waits: boolean;
}

interface OpenTable {
  rijen: WordParagraph[][][];
  isDeletedRow: boolean;
}

const newParagraph = (): OpenParagraph => ({
  text: new GrowingText(),
  style: undefined,
  isListItem: false,
  run: null,
  goesOn: false,
  waits: false,
});

export class BodyReader extends PartReader {
  readonly blocks: WordBlock[] = [];
  readonly counts: WordCounts = {
    verwijderd: 0,
    ingevoegd: 0,
    verborgen: 0,
    voetnoten: 0,
    lijsten: 0,
    afbeeldingen: 0,
    tekens: 0,
  };
  paragraphsSeen = 0;
  readonly #styles: WordStyles;
  /** Names of the elements that are open. */
  readonly #open: string[] = [];
  /** Depth at which nothing is read until it closes; 0 = reading. */
  #skipFrom = 0;
  readonly #paragraphs: OpenParagraph[] = [];
  readonly #tables: OpenTable[] = [];
  /** Of each alternative that is open: whether one of its branches was taken. */
  readonly #taken: boolean[] = [];
  /** Paragraphs of a text box, until the paragraph that holds it is done. */
  #boxed: WordParagraph[] = [];
  #keepsSpace = false;
  #seenBody = false;
  /** Paragraphs that hold words. */
  #words = 0;

  constructor(part: string, styles: WordStyles) {
    super(part);
    this.#styles = styles;
  }

  protected construct(): void {
    const { xml } = this;
    const kind = xml.tag();
    if (kind === CLOSE) {
      this.#close(xml.name());
      return;
    }
    if (kind !== OPEN && kind !== EMPTY) return;
    const name = xml.name();
    if (this.#skipFrom === 0 && name === 't' && kind === OPEN && this.#run() !== null) {
      this.#text();
      return;
    }
    if (kind === OPEN) {
      this.#open.push(name);
      if (this.#open.length > MAX_DEPTH) {
        throw damaged(xml.part, 'de onderdelen staan te diep in elkaar');
      }
    }
    if (this.#skipFrom > 0) return;
    if (kind === OPEN && NEVER.has(name)) this.#skip(name);
    else this.#element(name, kind === EMPTY);
  }

  protected finish(): void {
    if (this.#open.length > 0 || !this.#seenBody) this.xml.invalid();
  }

  #run(): Run | null {
    return this.#paragraphs.at(-1)?.run ?? null;
  }

  #skip(name: string): void {
    if (name === 'del' || name === 'moveFrom') {
      if (this.#isIn('pPr') || this.#isIn('trPr')) this.#deletedMark();
      else this.counts.verwijderd += 1;
    }
    this.#skipFrom = this.#open.length;
  }

  /** The text of a run, as one construct: an end that has not arrived undoes nothing. */
  #text(): void {
    const { xml } = this;
    const keeps = this.#keepsSpace || xml.prefixedAttribute('space') === 'preserve';
    const content = xml.content('t') ?? xml.invalid();
    const line = content.replace(/[\r\n]+/g, ' ');
    this.#say(keeps ? line : line.replace(/^[ \t]+|[ \t]+$/g, ''));
  }

  #say(text: string): void {
    const paragraph = this.#paragraphs.at(-1);
    const run = this.#run();
    if (paragraph === undefined || run === null) return;
    if (run.hidden) {
      this.counts.verborgen += 1;
      return;
    }
    const bold =
      run.bold ??
      (isBoldStyle(this.#styles, run.style) || isBoldStyle(this.#styles, paragraph.style));
    paragraph.text.add(text, bold);
    if (paragraph.text.length > LIMITS.characters) {
      throw overLimit('het aantal tekens', LIMITS.characters);
    }
  }

  #element(name: string, isEmpty: boolean): void {
    const inProperties = this.#isIn('pPr');
    switch (name) {
      case 'document':
        this.#keepsSpace = this.xml.prefixedAttribute('space') === 'preserve';
        return;
      case 'body':
        this.#seenBody = true;
        return;
      case 'p':
        if (!isEmpty) this.#openParagraph();
        return;
      case 'r':
        if (!isEmpty) this.#openRun();
        return;
      case 'tbl':
        this.#flush();
        if (!isEmpty) this.#tables.push({ rijen: [], isDeletedRow: false });
        return;
      case 'tr':
        this.#tables.at(-1)?.rijen.push([]);
        return;
      case 'tc':
        this.#tables.at(-1)?.rijen.at(-1)?.push([]);
        return;
      case 'AlternateContent':
        if (!isEmpty) this.#taken.push(false);
        return;
      case 'Choice':
      case 'Fallback':
        if (!isEmpty) this.#branch();
        return;
      case 'del':
      case 'moveFrom':
        this.#deletedMark();
        return;
      case 'ins':
      case 'moveTo':
        if (!isEmpty) this.counts.ingevoegd += 1;
        return;
      default:
        if (inProperties) this.#paragraphProperty(name);
        else if (this.#isIn('rPr')) this.#runProperty(name);
        else this.#inRun(name);
    }
  }

  #openParagraph(): void {
    // After a deleted paragraph mark the text goes on in the same paragraph.
    const last = this.#paragraphs.at(-1);
    if (last?.waits === true) {
      last.waits = false;
      last.goesOn = false;
    } else this.#paragraphs.push(newParagraph());
  }

  #openRun(): void {
    const paragraph = this.#paragraphs.at(-1);
    if (paragraph === undefined) return;
    paragraph.run = { bold: null, style: undefined, hidden: false };
  }

  /** Of the branches of an alternative one is read: they show the same. */
  #branch(): void {
    const last = this.#taken.length - 1;
    if (this.#taken[last] !== false) this.#skipFrom = this.#open.length;
    else this.#taken[last] = true;
  }

  /** In the properties of a paragraph mark, or of a row of a table. */
  #deletedMark(): void {
    const table = this.#tables.at(-1);
    if (this.#isIn('trPr') && table !== undefined) table.isDeletedRow = true;
    const paragraph = this.#paragraphs.at(-1);
    if (this.#isIn('pPr') && paragraph !== undefined) paragraph.goesOn = true;
  }

  #paragraphProperty(name: string): void {
    const paragraph = this.#paragraphs.at(-1);
    if (paragraph === undefined) return;
    if (name === 'pStyle') paragraph.style = this.xml.prefixedAttribute('val');
    else if (name === 'numPr') paragraph.isListItem = true;
  }

  #runProperty(name: string): void {
    const run = this.#run();
    if (run === null) return;
    if (name === 'b') run.bold = isOn(this.xml);
    else if (name === 'rStyle') run.style = this.xml.prefixedAttribute('val');
    else if (name === 'vanish') run.hidden = isOn(this.xml);
  }

  #inRun(name: string): void {
    if (this.#run() === null) return;
    switch (name) {
      case 'tab':
      case 'ptab':
        this.#say('\t');
        return;
      case 'br':
      case 'cr':
        this.#say('\n');
        return;
      case 'noBreakHyphen':
        this.#say('-');
        return;
      case 'sym': {
        const sign = symbol(this.xml.prefixedAttribute('char'));
        if (sign === UNKNOWN_SYMBOL) this.counts.tekens += 1;
        this.#say(sign);
        return;
      }
      case 'footnoteReference':
      case 'endnoteReference':
        this.counts.voetnoten += 1;
        return;
      case 'drawing':
      case 'pict':
      case 'object':
        this.counts.afbeeldingen += 1;
        return;
    }
  }

  #isIn(name: string): boolean {
    const open = this.#open;
    // Properties stand close to what they are of.
    for (let i = open.length - 1; i >= Math.max(0, open.length - 4); i--) {
      if (open[i] === name) return true;
      if (open[i] === 'p' || open[i] === 'r') return false;
    }
    return false;
  }

  #close(name: string): void {
    const depth = this.#open.length;
    if (this.#open.pop() !== name) this.xml.invalid();
    if (this.#skipFrom > 0) {
      if (depth === this.#skipFrom) this.#skipFrom = 0;
      return;
    }
    switch (name) {
      case 'p':
        this.#closeParagraph();
        return;
      case 'r':
        this.#closeRun();
        return;
      case 'body':
      case 'tc':
      case 'txbxContent':
        this.#flush();
        return;
      case 'tr':
        this.#closeRow();
        return;
      case 'tbl':
        this.#closeTable();
        return;
      case 'AlternateContent':
        this.#taken.pop();
        return;
    }
  }

  #closeRun(): void {
    const paragraph = this.#paragraphs.at(-1);
    if (paragraph !== undefined) paragraph.run = null;
  }

  #closeParagraph(): void {
    const paragraph = this.#paragraphs.at(-1);
    if (paragraph === undefined) return;
    paragraph.run = null;
    paragraph.waits = paragraph.goesOn;
    if (!paragraph.waits) this.#finishParagraph();
  }

  /** A paragraph that waits for one that does not come is done after all. */
  #flush(): void {
    if (this.#paragraphs.at(-1)?.waits === true) this.#finishParagraph();
  }

  #finishParagraph(): void {
    const paragraph = this.#paragraphs.pop();
    if (paragraph === undefined) return;
    this.paragraphsSeen += 1;
    if (paragraph.isListItem) this.counts.lijsten += 1;
    const found = { ...paragraph.text.finish(), stijl: rankOf(this.#styles, paragraph.style) };
    // A paragraph inside another stands in a text box, which is read after what it is anchored to.
    if (this.#paragraphs.length > 0) {
      if (found.tekst !== '') this.#boxed.push(found);
      return;
    }
    const boxed = this.#boxed;
    this.#boxed = [];
    for (const each of [found, ...boxed]) this.#put(each);
  }

  #put(paragraph: WordParagraph): void {
    if (paragraph.tekst === '') return;
    const table = this.#tables.at(-1);
    if (table === undefined) this.blocks.push(paragraph);
    else table.rijen.at(-1)?.at(-1)?.push(paragraph);
    this.#words += 1;
    if (this.#words > LIMITS.paragraphs) {
      throw overLimit('het aantal alinea’s', LIMITS.paragraphs);
    }
  }

  #closeRow(): void {
    const table = this.#tables.at(-1);
    if (table === undefined || !table.isDeletedRow) return;
    table.rijen.pop();
    table.isDeletedRow = false;
    this.counts.verwijderd += 1;
  }

  #closeTable(): void {
    const table = this.#tables.pop();
    if (table === undefined) return;
    const outer = this.#tables.at(-1)?.rijen.at(-1)?.at(-1);
    if (outer === undefined) this.blocks.push({ rijen: table.rijen });
    // A table in a cell is read as text of that cell.
    else for (const row of table.rijen) for (const cell of row) outer.push(...cell);
  }
}
