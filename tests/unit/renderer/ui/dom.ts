/** Draws components in happy-dom and does what a user does, each inside React's act. */
import { act, type ReactNode } from 'react';
import { createRoot, type Root } from 'react-dom/client';

(globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = true;

let root: Root | null = null;

/** Between tests: `tests/support/clean-page.ts` calls it for every file. */
export async function cleanUp(): Promise<void> {
  await act(() => root?.unmount());
  root = null;
  document.body.replaceChildren();
}

/** Draws, or draws again over the previous one. Waits for what has been promised. */
export async function render(element: ReactNode): Promise<void> {
  if (root === null) {
    const container = document.createElement('div');
    document.body.append(container);
    root = createRoot(container);
  }
  await act(async () => root?.render(element));
}

/** Lets promises and lazy components settle. */
export async function settle(turns = 5): Promise<void> {
  for (let turn = 0; turn < turns; turn += 1) {
    await act(async () => {
      await new Promise((resolve) => setTimeout(resolve, 0));
    });
  }
}

/** Settles until it holds, for what is fetched when first needed. */
export async function until(holds: () => boolean): Promise<void> {
  for (let turn = 0; turn < 1000; turn += 1) {
    if (holds()) return;
    await settle(1);
  }
  throw new Error(`never held: ${holds} in ${document.body.innerHTML}`);
}

export async function press(target: Element, key: string, init: KeyboardEventInit = {}) {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...init });
  await act(async () => {
    target.dispatchEvent(event);
  });
  return event;
}

export async function click(target: Element): Promise<void> {
  await act(async () => {
    target.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
  });
}

/** Puts text in a field as typing does: React listens to the native setter. */
export async function type(field: Element, text: string): Promise<void> {
  const prototype = Object.getPrototypeOf(field);
  await act(async () => {
    Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(field, text);
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
}

export async function submit(form: Element): Promise<void> {
  await act(async () => {
    form.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
  });
}

/** The one element that matches; throws when there is none. */
export function one<E extends Element = HTMLElement>(selector: string): E {
  const found = document.querySelector<E>(selector);
  if (found === null) throw new Error(`no ${selector} in ${document.body.innerHTML}`);
  return found;
}

export function all<E extends Element = HTMLElement>(selector: string): E[] {
  return [...document.querySelectorAll<E>(selector)];
}

/** The button with these words, or this name. */
export function button(name: string | RegExp): HTMLButtonElement {
  const fits = (text: string) => (typeof name === 'string' ? text === name : name.test(text));
  const found = all<HTMLButtonElement>('button').find((element) =>
    fits(element.getAttribute('aria-label') ?? element.textContent?.trim() ?? ''),
  );
  if (found === undefined) throw new Error(`no button ${name} in ${document.body.textContent}`);
  return found;
}

/** The field with this label. */
export function field(label: string): HTMLInputElement {
  const found = all<HTMLLabelElement>('label').find((element) => element.textContent === label);
  const input = found && document.getElementById(found.htmlFor);
  if (!(input instanceof HTMLElement)) throw new Error(`no field ${label}`);
  return input as HTMLInputElement;
}

export function text(): string {
  return document.body.textContent ?? '';
}

/** Makes the window as wide as that; media queries follow. */
export async function setWidth(pixels: number): Promise<void> {
  const { happyDOM } = window as unknown as {
    happyDOM: { setViewport(size: { width: number; height: number }): void };
  };
  await act(async () => happyDOM.setViewport({ width: pixels, height: 700 }));
}

/** Chooses in a list, as a user does. */
export async function choose(select: Element, value: string): Promise<void> {
  await act(async () => {
    (select as HTMLSelectElement).value = value;
    select.dispatchEvent(new Event('change', { bubbles: true }));
  });
}
