import { useCallback, useState } from 'react';
import { opsomming } from '../../../shared/charts/dutch';
import type { Figure } from '../../../shared/charts/figure';
import { PRINT_DPI } from '../../../shared/charts/png-size';
import type { FigureRequest } from '../../../shared/charts/registry';
import { figureSvg } from '../../../shared/charts/svg';
import { type Result, success } from '../../../shared/desktop/errors';
import type { Passage } from '../../../shared/gate/passage';
import { figurePng } from '../../charts/png';
import { GateSheet } from '../../records/gate/gate-sheet';
import { useSession } from '../../store';
import { Button } from '../../ui/button';
import { formatNumber } from '../../ui/format';
import { useNotice } from '../../ui/notices';
import type { SheetTarget } from '../../ui/save-sheet';
import css from './verbanden.module.css';

type Kind = 'SVG' | 'PNG';

/** Said where it happens: a file leaves what the dossier seals. */
function leaves({ bevat }: Figure): string {
  const names = bevat.length === 0 ? '' : ` De figuur bevat ${opsomming(bevat)}.`;
  return `Het bestand is niet verzegeld: wie het heeft, kan alles lezen wat in de figuur staat.${names}`;
}

async function bytesOf(figure: Figure, kind: Kind): Promise<Result<Uint8Array>> {
  if (kind === 'PNG') return figurePng(figure);
  return success(new TextEncoder().encode(figureSvg(figure)));
}

interface ExportFigureProps {
  /** As it is on screen. */
  figure: Figure;
  request: FigureRequest;
}

/** Saves the figure: exact width, with title, definition, n and source in the file. */
export function ExportFigure({ figure, request }: ExportFigureProps) {
  const session = useSession();
  const notice = useNotice();
  const [kind, setKind] = useState<Kind | null>(null);

  const save = (target: SheetTarget, poort: Passage) => {
    const chosen = kind ?? 'SVG';
    return session.saveFigure(target, {
      request: { ...request, poort },
      vorm: chosen.toLowerCase(),
      make: (leaving) => bytesOf(leaving, chosen),
    });
  };
  const close = useCallback(
    (pad: string | null) => {
      setKind(null);
      if (pad !== null) notice({ text: `Opgeslagen: ${pad}` });
    },
    [notice],
  );
  const width = `${formatNumber(figure.scene.width / 10)} cm breed`;
  return (
    <section className={css.export} aria-label="Opslaan">
      <h3>Opslaan</h3>
      <Button icon="bewaar" onClick={() => setKind('SVG')}>
        Opslaan als SVG
      </Button>
      <p className={css.soft}>Vectorbestand, {width}: blijft scherp in Word en bij de vormgever.</p>
      <Button icon="bewaar" onClick={() => setKind('PNG')}>
        Opslaan als PNG
      </Button>
      <p className={css.soft}>
        Beeldbestand, {width} bij {PRINT_DPI} dpi.
      </p>
      <p className={css.leaves}>{leaves(figure)}</p>
      {kind === null ? null : (
        <GateSheet
          title={`Figuur opslaan als ${kind}`}
          suggestion={`${figure.naam}.${kind.toLowerCase()}`}
          remark={leaves(figure)}
          request={(poort) => ({ soort: 'figuur', request: { ...request, poort } })}
          save={save}
          onClose={close}
        />
      )}
    </section>
  );
}
