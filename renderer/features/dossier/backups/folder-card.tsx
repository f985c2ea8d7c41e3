import type { ReactNode } from 'react';
import { shortFault } from '../../../../shared/backup/fault';
import type { BackupFolder } from '../../../../shared/backup/state';
import { useSession } from '../../../store';
import { Button } from '../../../ui/button';
import { Icon } from '../../../ui/icons';
import { useNotice } from '../../../ui/notices';
import css from './backups.module.css';
import { checkSentence, folderNames, holdsSentence } from './words';

/** One folder with back-ups: where it is, what it holds, and what is wrong with it. */
export function FolderCard({ folder, now }: { folder: BackupFolder; now: Date }) {
  const session = useSession();
  const notice = useNotice();
  const { map, pad, bereikbaar, fout, verlaat, sleutelsAchter } = folder;
  const forget = async () => {
    const result = await session.forgetBackupFolder();
    notice(
      result.ok
        ? { text: `Er komen geen back-ups meer in ${pad}. Wat er staat, blijft staan.` }
        : { text: 'De tweede map kon niet worden losgelaten.', tone: 'error' },
    );
  };
  return (
    <li className={css.folder}>
      <div className={css.folderHead}>
        <strong>{folderNames[map]}</strong>
        <span className={css.path}>{pad}</span>
        {map === 'tweede' ? (
          <Button kind="quiet" onClick={() => void forget()}>
            Niet meer gebruiken
          </Button>
        ) : null}
      </div>
      {bereikbaar ? (
        <p className={css.soft}>
          {holdsSentence(folder)}. {checkSentence(folder, now)}
        </p>
      ) : (
        <Attention>
          Niet bereikbaar. Is het een stick, steek hem dan in de computer; de back-ups worden
          ingehaald.
        </Attention>
      )}
      {bereikbaar && fout !== null ? (
        <Attention>De laatste keer mislukte het: {shortFault(fout)}.</Attention>
      ) : null}
      {verlaat === null ? null : (
        <Attention>
          Deze map verlaat de computer, via {verlaat}. De back-ups zijn verzegeld.
        </Attention>
      )}
      {sleutelsAchter ? (
        <Attention>
          Hier staan nog sleutels van wat voorgoed is gewist. Ze verdwijnen bij de volgende back-up
          die hier lukt.
        </Attention>
      ) : null}
    </li>
  );
}

function Attention({ children }: { children: ReactNode }) {
  return (
    <p className={css.attention}>
      <Icon name="let_op" /> <span>{children}</span>
    </p>
  );
}
