/**
 * What the frame uses of this feature. The pages and the tour are fetched when they are needed;
 * lazy ones stand under a Suspense of the frame.
 */
import { lazy } from 'react';

export { pageOfScreen } from './screen-pages';
export { type Observed, observe } from './tour/observe';
export { resumeTour, startTour, useTour } from './tour/tour-state';

export const Handbook = lazy(() =>
  import('./handbook').then(({ Handbook: component }) => ({ default: component })),
);
export const TourStrip = lazy(() => import('./tour/tour-strip'));
