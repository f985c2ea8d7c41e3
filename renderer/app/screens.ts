import type { ComponentType } from 'react';
import type { ScreenId } from '../ui/navigation';

export interface Screen {
  id: ScreenId;
  /** The word in the rail and in the command palette. */
  label: string;
  /** Stands under this one in the rail. */
  under?: ScreenId;
  /** Apart, at the foot of the rail. */
  foot?: boolean;
  /** Rarely wanted: by the palette and from where it belongs, not in the rail. */
  aside?: boolean;
  /** Loaded when first shown; the module's default export is the screen, without properties. */
  load(): Promise<{ default: ComponentType }>;
}

/**
 * The screens that exist, in the order of the rail. To add one: its id in ui/navigation.tsx and
 * one entry here. A screen finds its way by `useNavigation()` and fills the room it is given.
 */
export const screens: readonly Screen[] = [
  {
    id: 'dossier',
    label: 'Dossier',
    load: () => import('../features/dossier/dossier-screen'),
  },
  {
    id: 'geschiedenis',
    label: 'Geschiedenis',
    under: 'dossier',
    load: () => import('../features/geschiedenis/geschiedenis-screen'),
  },
  {
    id: 'delen',
    label: 'Delen',
    under: 'dossier',
    load: () => import('../features/dossier/delen-screen'),
  },
  {
    id: 'wissen',
    label: 'Voorgoed wissen',
    aside: true,
    load: () => import('../features/dossier/wissen-screen'),
  },
  {
    id: 'bronnen',
    label: 'Bronnen',
    load: () => import('../features/importeren/importeren-screen'),
  },
  {
    id: 'casussen',
    label: 'Casussen',
    load: () => import('../features/casussen/casussen-screen'),
  },
  {
    id: 'uitstroom',
    label: 'Uitstroom',
    load: () => import('../features/uitstroom/uitstroom-screen'),
  },
  {
    id: 'interviews',
    label: 'Interviews',
    load: () => import('../features/interviews/interviews-screen'),
  },
  {
    id: 'codeboek',
    label: 'Codeboek',
    load: () => import('../features/codeboek/codeboek-screen'),
  },
  {
    id: 'verbanden',
    label: 'Verbanden',
    load: () => import('../features/verbanden/verbanden-screen'),
  },
  {
    id: 'handboek',
    label: 'Handboek',
    foot: true,
    load: () => import('../features/handboek/handboek-screen'),
  },
  {
    id: 'netwerk',
    label: 'Netwerk en beveiliging',
    foot: true,
    load: () => import('./netwerk/netwerk-screen'),
  },
];
