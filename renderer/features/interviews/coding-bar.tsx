import { type RefObject, useLayoutEffect, useRef } from 'react';
import { behoeften } from '../../../shared/domain/behoefte';
import {
  type Direction,
  directionCodes,
  type Perspective,
  perspectiveCodes,
} from '../../../shared/domain/coding';
import { type Draaiknop, draaiknoppen } from '../../../shared/domain/draaiknop';
import type { BeurtCoding } from '../../../shared/dossier/protocol';
import { knobKeys, needKeys } from '../../records/coding-keys';
import { Button, IconButton } from '../../ui/button';
import { Select } from '../../ui/choice';
import { Dial } from '../../ui/dial';
import { formatNumber } from '../../ui/format';
import { perspectiveLabels } from '../../ui/mark';
import { NeedShape } from '../../ui/need-shape';
import css from './coding-bar.module.css';
import { codeName, directionSigns, directionWords, saidBy } from './coding-words';
import type { BeurtActions, Code } from './use-beurt-actions';

export interface Assigning {
  /** What is coded: "Selectie van 12 woorden", "De hele beurt". */
  wat: string;
  /** Whether the coder at the keyboard gave this code to exactly that. */
  isGiven(code: Code): boolean;
  toggle(code: Code): void;
}

export interface Chosen {
  coding: BeurtCoding;
  /** Which of the codings at its place it is, from 1. */
  nummer: number;
  van: number;
  /** To the previous (-1) or next (1) of them. */
  onStep(direction: 1 | -1): void;
}

interface CodingBarProps {
  /** Where it hangs from. */
  anchor: RefObject<HTMLElement | null>;
  assigning: Assigning | null;
  chosen: Chosen | null;
  actions: BeurtActions;
  /** Brings the evidence into sight where it is folded away. */
  onEvidence(): void;
  onWithdraw(coding: BeurtCoding): void;
  onClose(): void;
}

/** The bar at a selection, or at a coding: assigning, and saying in which direction and whose need. */
export function CodingBar(props: CodingBarProps) {
  const { anchor, assigning, chosen } = props;
  const ref = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (ref.current === null || anchor.current === null) return;
    ref.current.showPopover({ source: anchor.current });
  }, [anchor]);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a bar of commands, not form fields.
    <div ref={ref} popover="manual" role="group" aria-label="Toekennen" className={css.bar}>
      {assigning === null ? null : <Assign assigning={assigning} />}
      {chosen === null ? null : <Change {...props} chosen={chosen} />}
      <span className={css.close}>
        <IconButton label="Sluiten" icon="sluit" onClick={props.onClose} />
      </span>
    </div>
  );
}

function Assign({ assigning }: { assigning: Assigning }) {
  return (
    <div className={css.assign}>
      <p className={css.what}>{assigning.wat}</p>
      <div className={css.codes}>
        {draaiknoppen.map(({ code, naam, definitie, bron }) => (
          <CodeButton
            key={code}
            code={{ scheme: 'draaiknop', code }}
            name={`Draaiknop ${code}, ${naam}`}
            explanation={`${definitie} (${bron})`}
            shortcut={knobKeys[code]}
            assigning={assigning}
          />
        ))}
        {behoeften.map(({ code, naam, definitie, bron }) => (
          <CodeButton
            key={code}
            code={{ scheme: 'behoefte', code }}
            name={`Behoefte ${naam}`}
            explanation={`${definitie} (${bron})`}
            shortcut={needKeys[code]}
            assigning={assigning}
          />
        ))}
      </div>
    </div>
  );
}

interface CodeButtonProps {
  code: Code;
  name: string;
  explanation: string;
  shortcut: string;
  assigning: Assigning;
}

function CodeButton({ code, name, explanation, shortcut, assigning }: CodeButtonProps) {
  const given = assigning.isGiven(code);
  return (
    <button
      type="button"
      className={css.code}
      aria-label={name}
      aria-pressed={given}
      aria-keyshortcuts={shortcut}
      title={`${name}: ${explanation} Toets ${shortcut}.`}
      onClick={() => assigning.toggle(code)}
    >
      {code.scheme === 'draaiknop' ? (
        <Dial code={code.code} open={!given} />
      ) : (
        <NeedShape code={code.code} open={!given} />
      )}
      <span aria-hidden="true" className={css.key}>
        {shortcut}
      </span>
    </button>
  );
}

const UNKNOWN = 'onbekend';

function Change({ chosen, actions, onEvidence, onWithdraw }: CodingBarProps & { chosen: Chosen }) {
  const { coding, nummer, van, onStep } = chosen;
  const naam = codeName(coding);
  return (
    <section className={css.change} aria-label={`Toekenning ${naam}`}>
      <p className={css.what}>
        <span className={css.name}>{`${naam.charAt(0).toUpperCase()}${naam.slice(1)}`}</span>
        <span className={css.soft}>{saidBy(coding)}</span>
        <IconButton label="Waar komt dit vandaan?" icon="herkomst" onClick={onEvidence} />
        {coding.coder === null ? null : (
          <Button
            kind="quiet"
            aria-label={`Intrekken: ${naam}`}
            aria-keyshortcuts="Delete"
            onClick={() => onWithdraw(coding)}
          >
            Intrekken
          </Button>
        )}
      </p>
      {coding.coder === null ? (
        <p className={css.soft}>
          {coding.richting === null ? '' : `${directionWords[coding.richting]}. `}
          Zo staat het in het bestand; zet een eigen oordeel ernaast.
        </p>
      ) : (
        <div className={css.controls}>
          <Details coding={coding} actions={actions} />
          <Select<Direction | typeof UNKNOWN>
            label={`Richting van ${naam}`}
            labelHidden
            value={coding.richting ?? UNKNOWN}
            options={[
              { value: UNKNOWN, label: 'richting onbekend' },
              ...directionCodes.map((value) => ({
                value,
                label: `${directionSigns[value]} ${directionWords[value]}`,
              })),
            ]}
            onChange={(value) =>
              void actions.change({ coding: coding.id, richting: value === UNKNOWN ? null : value })
            }
          />
        </div>
      )}
      {van < 2 ? null : (
        <p className={css.steps}>
          <IconButton
            label="Vorige toekenning op deze plaats"
            icon="links"
            onClick={() => onStep(-1)}
          />
          <span>
            {formatNumber(nummer)} van {formatNumber(van)} op deze plaats
          </span>
          <IconButton
            label="Volgende toekenning op deze plaats"
            icon="rechts"
            onClick={() => onStep(1)}
          />
        </p>
      )}
    </section>
  );
}

/** What only a knob or only a need has. */
function Details({ coding, actions }: { coding: BeurtCoding; actions: BeurtActions }) {
  const naam = codeName(coding);
  if (coding.scheme === 'behoefte') {
    return (
      <Select<Perspective | typeof UNKNOWN>
        label={`Van wie is ${naam}`}
        labelHidden
        value={coding.perspectief ?? UNKNOWN}
        options={[
          { value: UNKNOWN, label: 'van wie: onbekend' },
          ...perspectiveCodes.map((value) => ({ value, label: perspectiveLabels[value] })),
        ]}
        onChange={(value) =>
          void actions.change({ coding: coding.id, perspectief: value === UNKNOWN ? null : value })
        }
      />
    );
  }
  return (
    <>
      <Select<Draaiknop>
        label={`Welke draaiknop, nu ${coding.code}`}
        labelHidden
        value={coding.code}
        options={draaiknoppen.map(({ code, naam: label }) => ({
          value: code,
          label: `${code} ${label}`,
        }))}
        onChange={(code) => void actions.change({ coding: coding.id, code })}
      />
      <Select
        label={`Rol van ${naam}`}
        labelHidden
        value={coding.rol}
        options={[
          { value: 'primair', label: 'primair' },
          { value: 'aanvullend', label: 'aanvullend' },
        ]}
        onChange={(rol) => void actions.change({ coding: coding.id, rol })}
      />
    </>
  );
}
