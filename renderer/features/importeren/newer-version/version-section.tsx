import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { recordLines, type Turned } from '../../../../shared/domain/turned';
import type { SheetChoice } from '../../../../shared/import/preview';
import type { Versiekeuze, Versievergelijking } from '../../../../shared/import/version';
import type { Progress } from '../../../store';
import { Button } from '../../../ui/button';
import { formatCount, formatNumber } from '../../../ui/format';
import { withKind } from '../choices';
import { takenBackWords } from '../grid/words';
import type { IntakeSheet, TakenBack } from '../intake-state';
import css from './version.module.css';
import {
  chosenForAll,
  type GoneChoice,
  type RowChoice,
  withAllGone,
  withAllRows,
  withVersion,
} from './version-choices';
import { Kind } from './version-kind';
import {
  ChangedRows,
  changedOptions,
  GoneRecords,
  goneOptions,
  isOf,
  KeptRows,
  NewRows,
  newOptions,
} from './version-rows';

interface VersionSectionProps {
  sheet: Pick<IntakeSheet, 'preview' | 'choice'>;
  /** What the comparison with the dossier says; null = it stands by itself, or is not known yet. */
  versie: Versievergelijking | null;
  /** How far that comparison is; null when it does not run. */
  comparing: Progress | null;
  onChange(choice: SheetChoice): void;
  onTakeBack(): TakenBack | null;
  onCell(address: string): void;
}

/**
 * A table that is a newer version of one in the dossier: first that it is, and once somebody chose to
 * renew that one, what is new, changed and gone, with a choice for each row and for all of a kind.
 */
export function VersionSection(props: VersionSectionProps) {
  const { sheet, versie, comparing, onChange, onTakeBack } = props;
  const { choice } = sheet;
  const section = useRef<HTMLElement>(null);
  const [said, setSaid] = useState('');
  const isChosen = choice.versie !== undefined;
  const before = useRef(isChosen);
  // The button that was pressed is gone with what it asked: the focus stays here.
  useEffect(() => {
    if (before.current !== isChosen && document.activeElement === document.body) {
      section.current?.focus({ preventScroll: true });
    }
    before.current = isChosen;
  }, [isChosen]);
  if (versie === null && !isChosen) return null;
  const change = (next: SheetChoice) => {
    setSaid('');
    onChange(next);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const isUndo = (event.ctrlKey || event.metaKey) && !event.shiftKey;
    if (!isUndo || event.key.toLowerCase() !== 'z') return;
    event.preventDefault();
    event.stopPropagation();
    setSaid(takenBackWords(onTakeBack()));
  };
  return (
    <section
      ref={section}
      className={css.section}
      aria-label="Nieuwere versie"
      tabIndex={-1}
      onKeyDown={onKeyDown}
    >
      <div className={css.head}>
        <h3>Nieuwere versie</h3>
        <span className={css.soft} role="status">
          {comparing === null ? said : comparing.zin}
        </span>
      </div>
      {choice.versie === undefined ? (
        versie === null ? null : (
          <Offer {...{ choice, versie }} onChange={change} />
        )
      ) : versie === null ? (
        <Gone isKnown={comparing === null} onStop={() => change(withVersion(choice, null))} />
      ) : (
        <Chosen {...props} versie={versie} keuze={choice.versie} onChange={change} />
      )}
    </section>
  );
}

function sourceOf({ van: { bestand, blad } }: Versievergelijking): string {
  return `${bestand}, blad ${blad}`;
}

interface OfferProps {
  choice: SheetChoice;
  versie: Versievergelijking;
  onChange(choice: SheetChoice): void;
}

function isUnchanged({ aantallen: { nieuw, gewijzigd, verdwenen } }: Versievergelijking): boolean {
  return nieuw + gewijzigd + verdwenen === 0;
}

/** That it is one, why, and the two ways: renew what is there, or stand beside it. */
function Offer({ choice, versie, onChange }: OfferProps) {
  const same = versie.zelfde && isUnchanged(versie);
  return (
    <>
      <p className={css.sentence}>
        {same
          ? `Dit is al ingelezen: ${sourceOf(versie)}. Er is niets veranderd; laat het weg, anders staat alles er dubbel in.`
          : versie.herkansing
            ? `Dit zijn rijen die eerder zijn afgewezen; ze horen bij ${sourceOf(versie)}. ${countWords(versie, choice)} U leest ze los in: een rij die al deels was overgenomen, komt er dan dubbel in.`
            : `Dit lijkt een nieuwere versie van ${sourceOf(versie)}, omdat ${versie.reden}. ${countWords(versie, choice)} Zonder keuze komt alles er los naast te staan.`}
      </p>
      <div className={css.ways}>
        {same ? (
          <Button onClick={() => onChange(withKind(choice, null))}>Dit blad weglaten</Button>
        ) : null}
        <Button onClick={() => onChange(withVersion(choice, versie.van.importId))}>
          Bijwerken met dit blad
        </Button>
      </div>
    </>
  );
}

/** "3 rijen zijn nieuw, 5 gewijzigd, 92 hetzelfde; 1 gegeven staat er niet meer op." */
function countWords({ aantallen }: Versievergelijking, turned: Turned): string {
  const [een, meer] = recordLines(turned);
  const { nieuw, gewijzigd, behouden, gelijk, verdwenen } = aantallen;
  const same = `${formatNumber(gelijk)} hetzelfde`;
  const others =
    behouden === 0 ? ` en ${same}` : `, ${same} en ${formatNumber(behouden)} deels afgewezen`;
  const rows = `${formatCount(nieuw, `${een} is`, `${meer} zijn`)} nieuw, ${formatNumber(gewijzigd)} gewijzigd${others}`;
  if (verdwenen === 0) return `${rows}.`;
  return `${rows}; ${formatCount(verdwenen, 'gegeven staat', 'gegevens staan')} er niet meer op.`;
}

/** What it renews is not in the dossier any more: undone or erased meanwhile. */
function Gone({ isKnown, onStop }: { isKnown: boolean; onStop(): void }) {
  if (!isKnown) return null;
  return (
    <>
      <p className={css.sentence}>
        Wat dit blad zou bijwerken, staat niet meer in het dossier, of is van een andere soort. Zo
        kan het niet worden opgeslagen.
      </p>
      <div className={css.ways}>
        <Button onClick={onStop}>Los inlezen</Button>
      </div>
    </>
  );
}

function Chosen(props: VersionSectionProps & { versie: Versievergelijking; keuze: Versiekeuze }) {
  const { sheet, versie, keuze, onChange, onCell } = props;
  const { choice, preview } = sheet;
  const { aantallen, rijen, verdwenen } = versie;
  const lines = recordLines(choice);
  const rows = {
    versie: keuze,
    turned: choice,
    onChange: (next: Versiekeuze) => onChange({ ...choice, versie: next }),
    onCell: preview.gesprek === undefined ? onCell : null,
  };
  const changed = rijen.filter((row) => isOf(row, 'gewijzigd'));
  const fresh = rijen.filter((row) => isOf(row, 'nieuw'));
  const kept = rijen.filter(({ soort }) => soort === 'behouden');
  const setAll = (kind: 'nieuw' | 'gewijzigd') => (what: RowChoice) =>
    rows.onChange(withAllRows(keuze, kind, rijen, what));
  return (
    <>
      <p className={css.sentence}>
        {versie.herkansing
          ? `Dit zijn rijen die eerder zijn afgewezen. Ze werken ${sourceOf(versie)} bij, tenzij u anders kiest.`
          : `Dit blad werkt ${sourceOf(versie)} bij.`}{' '}
        {countWords(versie, choice)} Toekenningen op wat blijft, blijven staan.
      </p>
      <div className={css.ways}>
        <Button onClick={() => onChange(withVersion(choice, null))}>Los inlezen</Button>
      </div>
      {isUnchanged(versie) ? <p>Er is niets veranderd.</p> : null}
      <Kind
        title="Gewijzigd"
        total={aantallen.gewijzigd}
        words={lines}
        note={
          aantallen.hand > 0
            ? `in ${formatNumber(aantallen.hand)} daarvan is met de hand gewerkt`
            : null
        }
        choice={{
          all: chosenForAll(keuze, 'gewijzigd'),
          options: changedOptions(aantallen.hand > 0),
          onAll: setAll('gewijzigd'),
        }}
      >
        <ChangedRows {...rows} rows={changed} total={aantallen.gewijzigd} />
      </Kind>
      <Kind
        title="Afgewezen in de nieuwe versie"
        total={aantallen.behouden}
        words={lines}
        note="wat er staat, blijft"
        choice={null}
      >
        <KeptRows {...rows} rows={kept} total={aantallen.behouden} />
      </Kind>
      <Kind
        title="Nieuw"
        total={aantallen.nieuw}
        words={lines}
        note={null}
        choice={{
          all: chosenForAll(keuze, 'nieuw'),
          options: newOptions,
          onAll: setAll('nieuw'),
        }}
      >
        <NewRows {...rows} rows={fresh} total={aantallen.nieuw} />
      </Kind>
      <Kind
        title="Niet meer op het blad"
        total={aantallen.verdwenen}
        words={['gegeven', 'gegevens']}
        note={null}
        choice={{
          all: keuze.alle?.verdwenen ?? 'houden',
          options: goneOptions,
          onAll: (what: GoneChoice) => rows.onChange(withAllGone(keuze, what)),
        }}
      >
        <GoneRecords {...rows} turned={versie.van} rows={verdwenen} total={aantallen.verdwenen} />
      </Kind>
    </>
  );
}
