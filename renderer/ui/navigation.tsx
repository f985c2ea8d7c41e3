import { createContext, useContext } from 'react';
import type { FlatType } from '../../shared/domain/record';

/** The screens that exist; their words and code are in app/screens.ts. */
export type ScreenId =
  | 'dossier'
  | 'geschiedenis'
  | 'delen'
  | 'wissen'
  | 'bronnen'
  | 'casussen'
  | 'uitstroom'
  | 'interviews'
  | 'codeboek'
  | 'verbanden'
  | 'netwerk'
  | 'handboek';

/** Where to go, and what to show there. Kept in memory only: the address never changes. */
export interface Destination {
  screen: ScreenId;
  /** Show exactly these casussen (a mark of a figure, a row of an import). */
  casussen?: readonly string[];
  /** Open this one. */
  casus?: string;
  /** Show exactly these uitstroomcijfers, or open this one. */
  cijfers?: readonly string[];
  cijfer?: string;
  /** Open this interview; at this beurt, and show exactly these beurten as found. */
  interview?: string;
  beurt?: string;
  beurten?: readonly string[];
  /** Of a screen with several lists: the one of this kind; absent = its first. */
  soort?: FlatType;
  /** Of that kind: show exactly these, or open this one. */
  records?: readonly string[];
  record?: string;
  /** Of uitstroomcijfers or that kind: show those with these values ticked, by field. */
  waarden?: Readonly<Record<string, string[]>>;
  /** Show what this import brought. */
  import?: string;
  /** Share exactly these records; what one came to do. */
  delen?: readonly string[];
  taak?: 'delen' | 'samenvoegen';
  /** Ask at once where everything goes. */
  alles?: true;
  /** Look at erasing this unit, interview or import for good. */
  wissen?: string;
  /** Open the handbook at this page. */
  pagina?: string;
}

export interface Navigation {
  current: Destination;
  go(to: Destination): void;
}

const Context = createContext<Navigation | null>(null);

/** Gives the screens inside the frame their way to each other. */
export const NavigationProvider = Context;

/** `const { current, go } = useNavigation(); go({ screen: 'casussen', casus: id })`. */
export function useNavigation(): Navigation {
  const navigation = useContext(Context);
  if (navigation === null) throw new Error('useNavigation outside the frame');
  return navigation;
}
