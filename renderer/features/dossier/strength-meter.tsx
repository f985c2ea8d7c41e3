import { useEffect, useState } from 'react';
import { cx } from '../../ui/cx';
import css from './page.module.css';
import type { Strength } from './strength';

/** The strength of what is typed; null until the estimator is there. */
export function useStrength(text: string): Strength | null {
  const [strength, setStrength] = useState<Strength | null>(null);
  useEffect(() => {
    let current = true;
    void import('./strength').then(({ strengthOf }) => {
      if (current) setStrength(strengthOf(text));
    });
    return () => {
      current = false;
    };
  }, [text]);
  return strength;
}

/** Four steps and a sentence; empty while nothing was typed. */
export function StrengthMeter({ strength }: { strength: Strength | null }) {
  return (
    <div className={css.meter}>
      <div className={css.steps} aria-hidden="true">
        {[1, 2, 3, 4].map((step) => (
          <span
            key={step}
            className={cx(strength !== null && strength.stappen >= step && css.full)}
          />
        ))}
      </div>
      <p role="status" className={css.soft}>
        {strength?.zin ?? 'Hier staat hoe moeilijk hij te raden is.'}
      </p>
    </div>
  );
}
