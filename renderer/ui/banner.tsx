import type { ReactNode } from 'react';
import css from './banner.module.css';
import { Icon } from './icons';

interface BannerProps {
  /** voorbeeld: not one's own data; schade: something is damaged; uitleg: a quiet remark. */
  kind: 'voorbeeld' | 'schade' | 'uitleg';
  /** First words: VOORBEELD, "Beschadigd". */
  lead: string;
  children: ReactNode;
  /** Buttons at the end. */
  actions?: ReactNode;
}

/** A line across the screen that stays as long as what it says is true. */
export function Banner({ kind, lead, children, actions }: BannerProps) {
  return (
    <section className={`${css.banner} ${css[kind]}`} aria-label={lead}>
      <span className={css.lead}>
        {kind === 'schade' ? <Icon name="let_op" /> : null}
        {lead}
      </span>
      <span className={css.text}>{children}</span>
      {actions}
    </section>
  );
}
