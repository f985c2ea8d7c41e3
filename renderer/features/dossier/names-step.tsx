import { useState } from 'react';
import { Button } from '../../ui/button';
import { Field } from '../../ui/field';
import { Actions, Form } from '../../ui/form';
import css from './page.module.css';

interface Names {
  coder: string;
  roepnaam: string;
}

interface NamesStepProps {
  lead: string;
  names: Names;
  onChange(names: Names): void;
  onNext(): void;
}

/** Who you are, and what the dossier is called. */
export function NamesStep({ lead, names, onChange, onNext }: NamesStepProps) {
  const [tried, setTried] = useState(false);
  const empty = { coder: names.coder.trim() === '', roepnaam: names.roepnaam.trim() === '' };
  const next = () => {
    setTried(true);
    if (empty.coder || empty.roepnaam) return;
    onChange({ coder: names.coder.trim(), roepnaam: names.roepnaam.trim() });
    onNext();
  };
  return (
    <div className={css.body}>
      <p>{lead}</p>
      <Form label="Wie en wat" onSubmit={next}>
        <Field
          label="Wie bent u?"
          hint="Uw naam of rol, bijvoorbeeld “onderzoeker 2”. Die staat bij alles wat u toekent, zodat de groep later kan nagaan wie wat heeft gezegd. Verzegeld, dus alleen te lezen met de wachtwoordzin."
          value={names.coder}
          maxLength={80}
          autoFocus
          error={tried && empty.coder ? 'Vul een naam of rol in.' : null}
          onChange={(coder) => onChange({ ...names, coder })}
        />
        <Field
          label="Roepnaam van het dossier"
          hint="Hieraan herkent u het in de lijst. De roepnaam is te lezen zonder wachtwoordzin: zet er niets in wat geheim is."
          value={names.roepnaam}
          maxLength={80}
          error={tried && empty.roepnaam ? 'Geef het dossier een roepnaam.' : null}
          onChange={(roepnaam) => onChange({ ...names, roepnaam })}
        />
        <Actions>
          <Button kind="primary" submit>
            Verder
          </Button>
        </Actions>
      </Form>
    </div>
  );
}
