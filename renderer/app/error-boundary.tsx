import { Component, type ReactNode } from 'react';
import { Stopped } from './stopped';

/** File, line and column of each frame: enough to mend it, and no values of the dossier. */
export function places(error: unknown): string {
  if (!(error instanceof Error)) return 'onbekende fout';
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s*at /.test(line));
  return [error.name, ...frames.map((line) => line.trim())].slice(0, 12).join('\n');
}

/** Catches what breaks while drawing, so that nobody ever sees a blank page. */
export class ErrorBoundary extends Component<{ children: ReactNode }, { detail: string | null }> {
  override state = { detail: null };

  static getDerivedStateFromError(error: unknown) {
    return { detail: places(error) };
  }

  override render() {
    const { detail } = this.state;
    return detail === null ? this.props.children : <Stopped reason="fout" detail={detail} />;
  }
}
