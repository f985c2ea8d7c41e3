import { useId } from 'react';
import { Button } from '../../../ui/button';
import { formatCount, formatNumber } from '../../../ui/format';
import { Icon } from '../../../ui/icons';
import { FullAddress } from '../full-address';
import { LongTable } from '../long-table';
import type { Proposal, ProposalGroup } from './proposal';
import css from './proposals.module.css';

interface GroupProps {
  group: ProposalGroup;
  blad: string;
  isOpen: boolean;
  onToggle(): void;
  onCell(address: string): void;
}

/** One kind of proposal: its name with how many, what can be done with all, and the list. */
export function Group({ group, blad, isOpen, onToggle, onCell }: GroupProps) {
  const { key, titel, totaal, open, voorstellen, acties } = group;
  const list = useId();
  return (
    <>
      <div className={css.line} data-proposal={key}>
        <button
          type="button"
          className={css.toggle}
          aria-expanded={isOpen}
          aria-controls={list}
          onClick={onToggle}
        >
          <Icon name={isOpen ? 'omlaag' : 'rechts'} />
          <span className={css.title}>{titel}</span>
          <span className={css.soft}>{countWords(group)}</span>
        </button>
        {open === 0 ? null : (
          <span className={css.ways}>
            {acties.map(({ label, naam, onDo }) => (
              <Button key={label} aria-label={naam} onClick={onDo}>
                {label}
              </Button>
            ))}
          </span>
        )}
      </div>
      <div id={list} hidden={!isOpen} className={css.list}>
        {isOpen ? (
          <LongTable
            label={titel}
            isLong
            head={
              <tr>
                <th scope="col">Cel</th>
                <th scope="col">Er staat</th>
                <th scope="col">Wordt</th>
                <th scope="col">Waarom</th>
                <th scope="col">Besluit</th>
              </tr>
            }
            rows={voorstellen}
          >
            {(proposal) => (
              <Row key={proposal.key} proposal={proposal} blad={blad} onCell={onCell} />
            )}
          </LongTable>
        ) : null}
        {isOpen && voorstellen.length < totaal ? (
          <p className={css.soft}>
            Hier staan de eerste {formatNumber(voorstellen.length)}; de andere{' '}
            {formatNumber(totaal - voorstellen.length)} komen zodra over deze is besloten.
          </p>
        ) : null}
      </div>
    </>
  );
}

/** "14 cellen", or of a group that somebody is working on "14 cellen, 3 nog open". */
function countWords({ eenheid, totaal, open }: ProposalGroup): string {
  const all = formatCount(totaal, ...eenheid);
  if (open === totaal) return all;
  if (open > 0) return `${all}, ${formatNumber(open)} nog open`;
  return totaal === 1 ? `${all}, besloten` : `${all}, over alle besloten`;
}

interface RowProps {
  proposal: Proposal;
  blad: string;
  onCell(address: string): void;
}

function Row({ proposal, blad, onCell }: RowProps) {
  const { key, cel, plaats, was, wordt, reden, besluit, acties } = proposal;
  return (
    <tr data-proposal={key}>
      <th scope="row">
        {cel === null ? (
          plaats
        ) : (
          <Button kind="quiet" title="Toon op het blad" onClick={() => onCell(cel)}>
            {plaats ?? <FullAddress blad={blad} cel={cel} />}
          </Button>
        )}
      </th>
      <td className={css.value}>{was}</td>
      <td className={css.value}>{wordt ?? '–'}</td>
      <td className={css.reason}>{reden}</td>
      <td>
        <div className={css.decision}>
          {besluit === null ? null : (
            <span className={css.decided}>
              <Icon name="vink" />
              {besluit}
            </span>
          )}
          {acties.map(({ label, naam, onDo }) => (
            <Button key={label} kind="quiet" aria-label={naam} onClick={onDo}>
              {label}
            </Button>
          ))}
        </div>
      </td>
    </tr>
  );
}
