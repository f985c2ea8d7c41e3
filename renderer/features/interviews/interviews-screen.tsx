import { type KeyboardEvent, useCallback, useEffect, useRef, useState } from 'react';
import type { InterviewColumn, InterviewListRequest } from '../../../shared/dossier/protocol';
import { AddDialog } from '../../records/add-dialog';
import { EvidencePane } from '../../records/evidence-pane';
import { WHOLE } from '../../records/evidence-target';
import { isTyping } from '../../records/keys';
import { type RecordScreenOf, useRecordScreen } from '../../records/use-record-screen';
import { errorSentence, useQuery, useSession } from '../../store';
import { EmptyState } from '../../ui/empty-state';
import { type Destination, useNavigation } from '../../ui/navigation';
import { useNotice } from '../../ui/notices';
import { Panes } from '../../ui/panes';
import { firstFields, interviewGroups, interviewHints, namingFields } from './fields';
import { FoundBar } from './found-bar';
import { InterviewList } from './interview-list';
import { InterviewView, type Shown } from './interview-view';
import css from './interviews.module.css';

type Filter = InterviewListRequest['filter'];

/** The id of no interview: an empty list has nothing to choose. */
const NONE = 'geen';
const NOTHING_POINTED: Shown = { beurt: null, target: WHOLE };
/** The key that adds an interview. */
const ADD = 'N';

function filterOf(to: Destination): Filter {
  return { zoek: '', import: to.import ?? null, ids: null };
}

function foundOf(to: Destination) {
  const { beurten } = to;
  if (beurten === undefined || beurten.length === 0) return null;
  return { ids: beurten, at: Math.max(0, to.beurt === undefined ? 0 : beurten.indexOf(to.beurt)) };
}

const SCREEN: RecordScreenOf<'interviews'> = {
  query: 'interviews',
  type: 'interview',
  sort: { column: 'interview', direction: 'op' },
  sortRequest: ({ column, direction }) => ({
    kolom: column as InterviewColumn,
    richting: direction,
  }),
  filterOf,
  recordOf: ({ interview }) => interview,
};

/** Interviews: the list, the conversation by turns, and where each thing comes from. */
export default function InterviewsScreen() {
  const { current } = useNavigation();
  const session = useSession();
  const notice = useNotice();
  const screen = useRecordScreen(SCREEN);
  const { list, records: actions, pointed, chosen, detail } = screen;
  const { show, remove, point, settle, setAdding, adding } = screen;
  const [shown, setShown] = useState(NOTHING_POINTED);
  const [found, setFound] = useState(() => foundOf(current));
  const [goto, setGoto] = useState<{ interview: string; plaats: number; beurt: string } | null>(
    null,
  );
  const choose = (id: string) => {
    show(id);
    if (id !== chosen) setShown(NOTHING_POINTED);
  };

  const showInterview = useRef(show);
  useEffect(() => {
    showInterview.current = show;
  });
  const goToBeurt = useCallback(
    async (beurt: string) => {
      const result = await session.ask('beurtPlaats', { beurt });
      if (!result.ok) return notice({ text: errorSentence(result), tone: 'error' });
      if (result.value === null) {
        return notice({ text: 'Deze beurt staat niet meer in het dossier.', tone: 'error' });
      }
      showInterview.current(result.value.interview);
      setShown({ beurt, target: { soort: 'veld', veld: 'tekst' } });
      setGoto({ ...result.value, beurt });
    },
    [session, notice],
  );
  const goToFound = (at: number) => {
    const beurt = found?.ids[at];
    if (found === null || beurt === undefined) return;
    setFound({ ...found, at });
    void goToBeurt(beurt);
  };

  // Sent here again by a figure, an import or a command. What was typed and chosen here must still
  // be there when the screen is merely shown again, so only a new destination counts.
  const [sent, setSent] = useState(current);
  if (sent !== current) {
    setSent(current);
    setFound(foundOf(current));
    if (current.interview !== undefined && current.interview !== chosen) setShown(NOTHING_POINTED);
  }
  const gone = useRef<Destination | null>(null);
  useEffect(() => {
    if (gone.current === current) return;
    gone.current = current;
    const beurt = current.beurt ?? current.beurten?.[0];
    if (beurt !== undefined) void goToBeurt(beurt);
  }, [current, goToBeurt]);

  // The previous interview stays while the next is fetched, so that nothing flickers.
  const { data, failure, loading } = useQuery('interview', { id: chosen ?? NONE });
  const interview = data !== null && (loading || data.id === chosen) ? data : null;

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    if (isTyping(event.target) || event.key.toUpperCase() !== ADD) return;
    event.preventDefault();
    setAdding(true);
  };
  const onEvidence = useCallback(() => point(WHOLE), [point]);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a shortcut; it has its button.
    <div className={css.screen} onKeyDown={onKeyDown}>
      <h1 className={css.heading}>Interviews</h1>
      <Panes
        labels={{ list: 'Lijst van interviews', detail: 'Het gekozen interview' }}
        listWidth={432}
        list={
          <InterviewList
            {...list}
            onSelect={choose}
            onOpen={() =>
              (
                detail.current?.querySelector<HTMLElement>('[data-veld][tabindex="0"]') ??
                detail.current
              )?.focus()
            }
            addKey={ADD}
          />
        }
        detail={
          // biome-ignore lint/a11y/noStaticElementInteractions: only notes that somebody is here.
          <div ref={detail} tabIndex={-1} className={css.detail} onFocus={settle}>
            {found === null ? null : (
              <FoundBar
                total={found.ids.length}
                at={found.at}
                onGo={goToFound}
                onClose={() => setFound(null)}
              />
            )}
            {interview !== null ? (
              <InterviewView
                interview={interview}
                goto={goto?.interview === interview.id ? goto : null}
                shown={shown}
                onShow={setShown}
                onEvidence={onEvidence}
                actions={actions}
                onDuplicated={choose}
                onRemove={() => void remove([interview.id])}
                onGoTo={(beurt) => void goToBeurt(beurt)}
              />
            ) : loading ? null : (
              <EmptyState title={failure === null ? 'Geen interview gekozen' : 'Niet te tonen'}>
                {failure === null
                  ? 'Kies een interview in de lijst om het te lezen en om draaiknoppen en behoeften toe te kennen aan wat er is gezegd.'
                  : errorSentence(failure)}
              </EmptyState>
            )}
          </div>
        }
        pointed={pointed}
        evidence={
          <EvidencePane
            type={shown.beurt === null ? 'interview' : 'beurt'}
            record={shown.beurt ?? interview?.id ?? null}
            target={shown.target}
          >
            Kies een interview, een beurt, een veld of een toekenning. Hier staat dan de cel in het
            bestand waar het uit komt, wie het zei en wanneer het veranderde.
          </EvidencePane>
        }
      />
      {adding ? (
        <AddDialog
          type="interview"
          groups={interviewGroups}
          first={firstFields}
          named={namingFields}
          hints={interviewHints}
          onClose={() => setAdding(false)}
          onAdded={(id) => {
            setAdding(false);
            choose(id);
          }}
        />
      ) : null}
    </div>
  );
}
