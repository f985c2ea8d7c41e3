import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { Button, IconButton } from './button';
import { cx } from './cx';
import { Icon } from './icons';
import css from './notices.module.css';

/** How long a notice stays when nobody points at it or has focus in it, unless it is to stay. */
export const NOTICE_MS = 8000;

export interface NoticeInput {
  /** One sentence: what happened. */
  text: string;
  tone?: 'plain' | 'error';
  /** Until somebody closes it, as an error does: for what must not be missed. */
  stays?: boolean;
  /** Usually "Ongedaan maken". */
  action?: { label: string; run(): void };
}
interface Notice extends NoticeInput {
  id: number;
}

interface Notices {
  show(notice: NoticeInput): void;
  clear(): void;
}

const Context = createContext<Notices | null>(null);

/** Shows a notice: `const notice = useNotice(); notice({ text: 'Knop 5 toegekend.' })`. */
export function useNotice(): (notice: NoticeInput) => void {
  return useNotices().show;
}

/** Takes all notices away: for when the dossier they tell of was replaced by another state. */
export function useClearNotices(): () => void {
  return useNotices().clear;
}

function useNotices(): Notices {
  const notices = useContext(Context);
  if (notices === null) throw new Error('useNotice outside NoticesProvider');
  return notices;
}

function isLasting({ tone, stays = false }: NoticeInput): boolean {
  return stays || tone === 'error';
}

/** Holds the notices at the lower right, in a polite live region: the last one, and those that stay. */
export function NoticesProvider({ children }: { children: ReactNode }) {
  const [notices, setNotices] = useState<Notice[]>([]);
  const last = useRef(0);
  const show = useCallback((notice: NoticeInput) => {
    last.current += 1;
    const id = last.current;
    // An older notice would offer to undo what is no longer the last step: the new one replaces it.
    setNotices((old) => [...old.filter(isLasting).slice(-2), { ...notice, id }]);
  }, []);
  const dismiss = useCallback(
    (id: number) => setNotices((old) => old.filter((notice) => notice.id !== id)),
    [],
  );
  const value = useMemo(() => ({ show, clear: () => setNotices([]) }), [show]);
  return (
    <Context value={value}>
      {children}
      <div className={css.stack} role="status" aria-live="polite">
        {notices.map((notice) => (
          <NoticeLine key={notice.id} notice={notice} onDismiss={dismiss} />
        ))}
      </div>
    </Context>
  );
}

function NoticeLine({ notice, onDismiss }: { notice: Notice; onDismiss(id: number): void }) {
  const [held, setHeld] = useState(false);
  const close = useMemo(() => () => onDismiss(notice.id), [notice.id, onDismiss]);
  const stays = held || isLasting(notice);
  useEffect(() => {
    if (stays) return;
    const timer = setTimeout(close, NOTICE_MS);
    return () => clearTimeout(timer);
  }, [stays, close]);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only listens so that it stays while read.
    <div
      className={cx(css.notice, notice.tone === 'error' && css.error)}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      {notice.tone === 'error' ? <Icon name="let_op" /> : null}
      <span className={css.text}>{notice.text}</span>
      {notice.action ? (
        <Button
          kind="quiet"
          onClick={() => {
            notice.action?.run();
            close();
          }}
        >
          {notice.action.label}
        </Button>
      ) : null}
      <IconButton label="Melding sluiten" icon="sluit" onClick={close} />
    </div>
  );
}
