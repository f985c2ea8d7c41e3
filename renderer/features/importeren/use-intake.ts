import { useEffect, useSyncExternalStore } from 'react';
import { errorSentence, type Session, useSession } from '../../store';
import { formatCount } from '../../ui/format';
import { useNavigation } from '../../ui/navigation';
import { type NoticeInput, useNotice } from '../../ui/notices';
import { type AwayEvent, createIntake, type Intake } from './intake';
import { addedByReport, type IntakeState, isReading } from './intake-state';
import { recordWords } from './words';

const intakes = new WeakMap<Session, Intake>();

/** The intake of this session: one, however often the screen is left and shown. */
function intakeOf(session: Session): Intake {
  const known = intakes.get(session) ?? createIntake(session);
  intakes.set(session, known);
  return known;
}

/** What goes on or waits when the reader leaves, or null. */
function goingOn({ entries, storing }: IntakeState): string | null {
  if (storing !== null) return 'Het opslaan gaat door, ook als u hier niet bent.';
  if (isReading(entries)) return 'Het lezen gaat door, ook als u hier niet bent.';
  return entries.length > 0
    ? 'Wat bij Bronnen klaarstaat, is nog niet opgeslagen. Bij vergrendelen vervalt het.'
    : null;
}

function awaySentence(event: AwayEvent): Pick<NoticeInput, 'text' | 'tone'> {
  switch (event.soort) {
    case 'gelezen': {
      const read = `${formatCount(event.gelukt, 'bestand', 'bestanden')} gelezen`;
      const failed = event.mislukt > 0 ? `, ${event.mislukt} niet gelukt` : '';
      return { text: `${read}${failed}. Er is nog niets opgeslagen.` };
    }
    case 'opgeslagen':
      return { text: `${recordWords(addedByReport(event.report))} opgeslagen.` };
    case 'mislukt':
      return { text: `Niet opgeslagen. ${errorSentence(event.failure)}`, tone: 'error' };
  }
}

/** Files on their way in, and telling what becomes of them to whoever went elsewhere. */
export function useIntake(): { intake: Intake; state: IntakeState } {
  const intake = intakeOf(useSession());
  const state = useSyncExternalStore(intake.subscribe, intake.state);
  const notice = useNotice();
  const { go } = useNavigation();
  // A screen that is hidden is as good as gone: its effects end, and begin when it is shown again.
  useEffect(() => {
    const action = { label: 'Naar Bronnen', run: () => go({ screen: 'bronnen' }) };
    intake.tell(null);
    return () => {
      const sentence = goingOn(intake.state());
      if (sentence !== null) notice({ text: sentence, action });
      intake.tell((event) => notice({ ...awaySentence(event), action }));
    };
  }, [intake, notice, go]);
  return { intake, state };
}
