import { useState } from 'react';
import { expect, test, vi } from 'vitest';
import { Checkbox, Select } from '../../../../renderer/ui/choice';
import { Field, type FieldProps } from '../../../../renderer/ui/field';
import { Form } from '../../../../renderer/ui/form';
import { all, field, one, render, submit, type } from './dom';

function Typed(props: Partial<FieldProps>) {
  const [value, setValue] = useState('');
  return <Field label="Naam" {...props} value={value} onChange={setValue} />;
}

test('nothing that is typed is offered to the browser to remember', async () => {
  await render(
    <Form onSubmit={() => {}}>
      <Typed />
      <Typed label="Zin" kind="password" />
      <Typed label="Lang" kind="multiline" />
      <Typed label="Zoek" kind="search" />
      <Select label="Kies" value="a" options={[{ value: 'a', label: 'A' }]} onChange={() => {}} />
      <Checkbox label="Aan" checked={false} onChange={() => {}} />
    </Form>,
  );
  const fields = all<HTMLInputElement>('input, textarea, select');
  expect(fields).toHaveLength(6);
  for (const element of fields) {
    expect(element.getAttribute('autocomplete')).toBe('off');
    expect(element.hasAttribute('name')).toBe(false);
  }
  for (const element of all('input:not([type=checkbox]), textarea')) {
    expect(element.getAttribute('spellcheck')).toBe('false');
  }
  expect(one('form').getAttribute('autocomplete')).toBe('off');
});

test('label, hint and error belong to the field', async () => {
  await render(<Typed hint="Uw naam of rol." error="Vul een naam in." />);
  const input = field('Naam');
  expect(input.getAttribute('aria-invalid')).toBe('true');
  const described = input.getAttribute('aria-describedby')?.split(' ') ?? [];
  expect(described.map((id) => document.getElementById(id)?.textContent)).toEqual([
    'Uw naam of rol.',
    'Vul een naam in.',
  ]);
});

test('the place of the error is there before the error, so that it is announced', async () => {
  await render(<Typed />);
  expect(one('[role=alert]').textContent).toBe('');
  expect(field('Naam').hasAttribute('aria-invalid')).toBe(false);
});

test('a passphrase can be shown, and stays out of the browser’s memory then too', async () => {
  await render(<Typed label="Wachtwoordzin" kind="password" />);
  const input = field('Wachtwoordzin');
  expect(input.type).toBe('password');
  await type(input, 'paarse fiets');
  await render(<Typed label="Wachtwoordzin" kind="password" shown />);
  expect(input.type).toBe('text');
  expect(input.value).toBe('paarse fiets');
  expect(input.getAttribute('autocomplete')).toBe('off');
  await render(<Typed label="Wachtwoordzin" kind="password" />);
  expect(input.type).toBe('password');
});

test('nothing in a field comes between it and the next one', async () => {
  await render(<Typed label="Wachtwoordzin" kind="password" />);
  expect(document.querySelectorAll('button')).toHaveLength(0);
});

test('a form is handled and never sent', async () => {
  const onSubmit = vi.fn();
  await render(
    <Form label="Proef" onSubmit={onSubmit}>
      <Typed />
    </Form>,
  );
  await submit(one('form'));
  expect(onSubmit).toHaveBeenCalledOnce();
});
