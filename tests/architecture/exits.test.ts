/**
 * Everything that lets something out of a dossier is in this list, with why it may. A call that
 * writes a file, prints, or puts something on the clipboard anywhere else fails here: it would be a
 * way around the gate.
 */
import { describe, expect, test } from 'vitest';
import { filesBelow, isCode, linesMatching } from './files';

interface Exit {
  name: string;
  pattern: RegExp;
  mustFind: string[];
  /** Files that may, each with its reason. */
  allowed: Record<string, string>;
}

const exits: Exit[] = [
  {
    name: 'a file by way of the shell',
    pattern: /invoke\(\s*['"]save\.(begin|write|end)['"]/,
    mustFind: ["invoke('save.begin', target)"],
    allowed: {
      'renderer/store/saving.ts': 'asks for a note before the file is in place',
      'renderer/workers/dossier/saving.ts': 'what it is given to make notes that it leaves',
    },
  },
  {
    name: 'a file that is made in the worker',
    pattern: /\bsaveThroughShell\(/,
    mustFind: ['return saveThroughShell(shell, target, make)'],
    allowed: {
      'renderer/workers/dossier/saving.ts': 'is it',
      'renderer/workers/dossier/table.ts': 'notes it',
      'renderer/workers/dossier/backup.ts': 'sealed; notes it',
      'renderer/workers/dossier/sharing/share.ts': 'sealed; whoever calls it gives the note',
      'renderer/workers/dossier/everything/methods.ts': 'notes it',
      'renderer/workers/dossier/refused/methods.ts': 'notes it',
    },
  },
  {
    name: 'a file that is made in the page',
    pattern: /\bsaveBytes\(/,
    mustFind: ['saveBytes(desktop, target, bytes, note)'],
    allowed: {
      'renderer/store/saving.ts': 'is it',
      'renderer/store/gate.ts': 'notes it',
      'renderer/store/refused.ts': 'of a file that waits, made in its worker; notes it',
      'renderer/store/templates.ts':
        'a template: made there of what the program knows, nothing of a dossier',
    },
  },
  {
    name: 'paper',
    pattern: /\bwindow\.print\(|\.webContents\.print\(|printToPDF/,
    mustFind: ['window.print()'],
    allowed: {
      'renderer/features/dossier/recovery-step.tsx':
        'the recovery key: no contents, and meant for paper',
      'renderer/features/handboek/handbook.tsx': 'the handbook: nothing of a dossier stands in it',
    },
  },
  {
    name: 'the clipboard',
    pattern: /\bnavigator\.clipboard\b|clipboardData\??\.setData|execCommand\(\s*['"](copy|cut)/,
    mustFind: ['navigator.clipboard.writeText(x)', "clipboardData?.setData('text/plain', x)"],
    allowed: { 'renderer/app/use-copies.ts': 'notes it, and empties it when that fails' },
  },
  {
    name: 'a download or a drag',
    pattern: /createObjectURL|\bdownload=|showSaveFilePicker|dataTransfer\??\.setData|draggable=/,
    mustFind: ['URL.createObjectURL(blob)', '<a download="x">', "dataTransfer.setData('a', b)"],
    allowed: {},
  },
];

describe.each(exits)('$name', ({ pattern, mustFind, allowed }) => {
  test('is recognised', () => {
    for (const line of mustFind) expect(line).toMatch(pattern);
  });

  test('stands nowhere else than where it may', () => {
    const files = [...filesBelow('renderer'), ...filesBelow('shared')].filter(isCode);
    const found = files.filter(
      (file) => linesMatching(file, pattern, { comments: false }).length > 0,
    );
    expect(found.filter((file) => !(file in allowed))).toEqual([]);
  });

  test('is not allowed where it no longer is', () => {
    const gone = Object.keys(allowed).filter(
      (file) => linesMatching(file, pattern, { comments: false }).length === 0,
    );
    expect(gone).toEqual([]);
  });
});

test('what is made to leave notes it', () => {
  for (const file of Object.keys(exits[1]?.allowed ?? {})) {
    if (file.endsWith('/saving.ts')) continue;
    const noting = /\bnoteUitgifte\(|\bnote\(/;
    expect(linesMatching(file, noting, { comments: false }), file).not.toEqual([]);
  }
});
