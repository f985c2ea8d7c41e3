import { useState } from 'react';
import type { Failure } from '../../../../shared/desktop/errors';
import type { DossierStatus } from '../../../../shared/dossier/protocol';
import type { ShareChoice } from '../../../../shared/dossier/share';
import { GateSheet } from '../../../records/gate/gate-sheet';
import { useQuery, useSession } from '../../../store';
import { Button } from '../../../ui/button';
import { ErrorNote } from '../../../ui/error-note';
import { Field } from '../../../ui/field';
import { Actions, Form } from '../../../ui/form';
import { useNotice } from '../../../ui/notices';
import { backupName } from '../backup-name';
import { PassphraseFields, useNewPassphrase } from '../new-passphrase';
import css from './delen.module.css';
import { present, ShareChoiceFields } from './share-choice-fields';
import { firstChoice, shareChoice } from './share-form-choice';

interface ShareFormProps {
  status: DossierStatus;
  /** Records that were marked in a list; may be none. */
  marked: readonly string[];
  /** A file was made; the next one gets a passphrase of its own. */
  onShared(): void;
}

const MAX_NAME = 80;

/** What is shared, under which name and passphrase; then the gate, and where it goes. */
export function ShareForm({ status, marked, onShared }: ShareFormProps) {
  const imports = useQuery('imports', null).data ?? [];
  const [what, setWhat] = useState(() => firstChoice(marked));
  const [naam, setNaam] = useState(status.naam);
  const [tried, setTried] = useState(false);
  const passphrase = useNewPassphrase();
  const [sheet, setSheet] = useState<ShareChoice | null>(null);
  const session = useSession();
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<Failure | null>(null);
  const ids = imports.map(({ id }) => id);
  const soorten = what.soorten.filter((type) => present(status.aantallen).includes(type));
  const choice = shareChoice({ ...what, soorten }, ids, marked);
  const submit = async () => {
    setTried(true);
    setRefused(null);
    const ready = passphrase.complete();
    if (busy || !ready || naam.trim() === '' || choice === null) return;
    setBusy(true);
    const allowed = await session.mayShareWith(passphrase.first);
    setBusy(false);
    if (allowed.ok) setSheet(choice);
    else setRefused(allowed);
  };
  return (
    <>
      <Form label="Delen" onSubmit={() => void submit()}>
        <ShareChoiceFields
          what={what}
          onChange={setWhat}
          marked={marked}
          counts={status.aantallen}
        />
        {tried && choice === null ? (
          <p role="alert" className={css.fault}>
            Kies minstens één soort en één bron.
          </p>
        ) : null}
        <Field
          label="Roepnaam"
          hint="Zo heet het dossier bij wie het opent. Deze naam is leesbaar zonder wachtwoordzin."
          value={naam}
          maxLength={MAX_NAME}
          error={tried && naam.trim() === '' ? 'Geef het een naam.' : null}
          onChange={setNaam}
        />
        <PassphraseFields
          passphrase={passphrase}
          label="Wachtwoordzin van dit bestand"
          hint="Een andere dan die van uw dossier. Geef hem langs een andere weg door dan het bestand, bijvoorbeeld aan de telefoon."
        />
        {refused === null ? null : <ErrorNote failure={refused} />}
        <Actions>
          <Button kind="primary" submit busy={busy}>
            Verder: nakijken en opslaan
          </Button>
        </Actions>
        <p role="status" className={css.soft}>
          {busy ? 'De wachtwoordzin wordt vergeleken met die van uw dossier.' : ''}
        </p>
      </Form>
      {sheet === null ? null : (
        <ShareSheet
          keuze={sheet}
          roepnaam={naam.trim()}
          passphrase={passphrase.first}
          onClose={(shared) => {
            setSheet(null);
            if (shared) onShared();
          }}
        />
      )}
    </>
  );
}

interface ShareSheetProps {
  keuze: ShareChoice;
  roepnaam: string;
  passphrase: string;
  /** @param shared the file is there. */
  onClose(shared: boolean): void;
}

function ShareSheet({ keuze, roepnaam, passphrase, onClose }: ShareSheetProps) {
  const session = useSession();
  const notice = useNotice();
  const [name] = useState(() => backupName(roepnaam, new Date()));
  return (
    <GateSheet
      title="Delen"
      suggestion={`gedeeld ${name}`}
      remark="Dit bestand is verzegeld met zijn eigen wachtwoordzin. Wie die heeft, ziet alles wat erin zit: er wordt niets onderdrukt, want een collega moet ermee kunnen werken."
      sealed
      request={() => ({ soort: 'deling', keuze })}
      save={(target, _poort, work) => session.share(target, { keuze, roepnaam, passphrase }, work)}
      onClose={(pad) => {
        if (pad !== null) notice({ text: `Gedeeld bestand bewaard: ${pad}` });
        onClose(pad !== null);
      }}
    />
  );
}
