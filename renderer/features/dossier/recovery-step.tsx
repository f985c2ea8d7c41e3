import { useState } from 'react';
import { createPortal } from 'react-dom';
import type { Failure } from '../../../shared/desktop/errors';
import { Button } from '../../ui/button';
import { ErrorNote } from '../../ui/error-note';
import { Field } from '../../ui/field';
import { Actions, Form } from '../../ui/form';
import { formatDate } from '../../ui/format';
import css from './page.module.css';
import { pickTwo, sameGroup } from './recovery-groups';

interface RecoveryStepProps {
  herstelsleutel: string;
  roepnaam: string;
  busy: boolean;
  failure: Failure | null;
  /** Above the key: what it replaces, where it replaces one. */
  remark?: string;
  /** What happens once the groups were typed: the words of the button. */
  action: string;
  onConfirm(): void;
}

/** Shows the recovery key this one time, and asks for two of its groups to know it was kept. */
export function RecoveryStep(props: RecoveryStepProps) {
  const groups = props.herstelsleutel.split('-');
  const [kept, setKept] = useState(false);
  return (
    <>
      <div className={css.body}>
        {kept ? (
          <Confirm
            groups={groups}
            busy={props.busy}
            failure={props.failure}
            action={props.action}
            onBack={() => setKept(false)}
            onConfirm={props.onConfirm}
          />
        ) : (
          <>
            <p>
              Bent u de wachtwoordzin kwijt, dan opent alleen deze sleutel het dossier nog. Hij is
              nu te zien en daarna nooit meer. Druk hem af of schrijf hem over, en bewaar dat papier
              niet bij de computer.
            </p>
            {props.remark === undefined ? null : <p>{props.remark}</p>}
            <Key groups={groups} />
            <p className={css.soft}>
              Wat u afdrukt, verlaat deze computer. Kies een printer die u vertrouwt: een printer op
              het netwerk van kantoor kan een kopie bewaren. Overschrijven is veiliger.
            </p>
            <Actions>
              <Button kind="primary" onClick={() => setKept(true)}>
                Ik heb de sleutel op papier
              </Button>
              <Button icon="druk" onClick={() => window.print()}>
                Afdrukken
              </Button>
            </Actions>
          </>
        )}
      </div>
      <Paper groups={groups} roepnaam={props.roepnaam} />
    </>
  );
}

function Key({ groups }: { groups: readonly string[] }) {
  return (
    <ol className={css.key} aria-label="Herstelsleutel, negen groepen van vier tekens">
      {groups.map((group, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the groups never change places.
        <li key={index} className={css.group}>
          {group}
        </li>
      ))}
    </ol>
  );
}

/** What the printer gets. Beside the page, so that it can be printed from within a dialog too. */
function Paper({ groups, roepnaam }: { groups: readonly string[]; roepnaam: string }) {
  return createPortal(
    <section className={css.paper} aria-hidden="true">
      <h1>Herstelsleutel van Draaiknop</h1>
      <p>Dossier: {roepnaam}</p>
      <p>Gemaakt op {formatDate(new Date().toISOString())}</p>
      <Key groups={groups} />
      <p>
        Met deze sleutel is het dossier te openen zonder wachtwoordzin. Bewaar dit papier waar
        alleen u erbij kunt, en niet bij de computer. Zonder wachtwoordzin en zonder deze sleutel
        kan niemand het dossier nog openen.
      </p>
    </section>,
    document.body,
  );
}

interface ConfirmProps {
  groups: readonly string[];
  busy: boolean;
  failure: Failure | null;
  action: string;
  onBack(): void;
  onConfirm(): void;
}

function Confirm({ groups, busy, failure, action, onBack, onConfirm }: ConfirmProps) {
  const [[a, b]] = useState(() =>
    pickTwo(groups.length, crypto.getRandomValues(new Uint32Array(2))),
  );
  const [typed, setTyped] = useState({ a: '', b: '' });
  const [tried, setTried] = useState(false);
  const right = {
    a: sameGroup(typed.a, groups[a] ?? ''),
    b: sameGroup(typed.b, groups[b] ?? ''),
  };
  const submit = () => {
    setTried(true);
    if (right.a && right.b && !busy) onConfirm();
  };
  const wrong = 'Dit staat niet op het papier bij deze groep. Kijk het nog eens na.';
  return (
    <>
      <p>Neem het papier erbij en typ twee groepen over. Zo weet u zeker dat de sleutel klopt.</p>
      <Form label="Herstelsleutel bevestigen" onSubmit={submit}>
        <div className={css.pair}>
          <Field
            label={`Groep ${a + 1}`}
            mono
            autoFocus
            maxLength={8}
            value={typed.a}
            error={tried && !right.a ? wrong : null}
            onChange={(value) => setTyped({ ...typed, a: value })}
          />
          <Field
            label={`Groep ${b + 1}`}
            mono
            maxLength={8}
            value={typed.b}
            error={tried && !right.b ? wrong : null}
            onChange={(value) => setTyped({ ...typed, b: value })}
          />
        </div>
        {failure ? <ErrorNote failure={failure} /> : null}
        <Actions>
          <Button kind="primary" submit busy={busy}>
            {action}
          </Button>
          <Button onClick={onBack}>De sleutel nog eens bekijken</Button>
        </Actions>
      </Form>
    </>
  );
}
